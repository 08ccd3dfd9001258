"""The check that every page of every test passes: what can be told from its HTML alone. Messages state the fix."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection
from typing import Any
from xml.etree.ElementTree import Element

import html5lib

REFERENCES = ("for", "aria-describedby", "aria-labelledby", "aria-controls", "aria-owns", "aria-details")


def problems(html: str, *, without: Collection[str] = (), fragment: bool = False) -> list[str]:
    """All that is wrong with a page, or with a component where `fragment`. `without` names checks to leave out:
    parse, title, h1, main, lang, ids, references, labels, summary, inline, words."""
    parser = html5lib.HTMLParser(namespaceHTMLElements=False)
    tree = parser.parse(f"<!DOCTYPE html><title>x</title><main>{html}</main>" if fragment else html)
    ids: dict[str, Element] = {e.get("id", ""): e for e in tree.iter() if e.get("id")}
    checks: dict[str, list[str]] = {
        "parse": [f"parse error {code} at {at}: {data}" for at, code, data in parser.errors],
        "ids": _ids(tree),
        "references": _references(tree, ids),
        "labels": _labels(tree),
        "summary": _summary(tree, ids),
        "inline": _inline(tree),
        "words": _words(tree),
    }
    if not fragment:
        checks |= {"title": _title(tree), "h1": _one(tree, "h1"), "main": _one(tree, "main"), "lang": _lang(tree)}
    return [message for name, found in checks.items() if name not in without for message in found]


def text_of(element: Element) -> str:
    return " ".join("".join(element.itertext()).split())


def _ids(tree: Element) -> list[str]:
    counted = Counter(e.get("id") for e in tree.iter() if e.get("id") is not None)
    return [f"the id {id!r} stands {n} times; give each its own" for id, n in counted.items() if n > 1 or not id]


def _references(tree: Element, ids: dict[str, Element]) -> list[str]:
    found = []
    for element in tree.iter():
        for attribute in REFERENCES:
            for id in (element.get(attribute) or "").split():
                target = ids.get(id)
                if target is None:
                    found.append(f"{element.tag} {attribute}={id!r} leads nowhere; print the element it names")
                elif attribute not in ("for", "aria-controls") and not text_of(target):
                    found.append(
                        f"{element.tag} {attribute}={id!r} leads to an empty element; print its text or drop it"
                    )
            if element.get(attribute) is not None and not (element.get(attribute) or "").strip():
                found.append(f"{element.tag} has an empty {attribute}; leave the attribute out")
    return found


def _controls(tree: Element) -> list[Element]:
    return [e for e in tree.iter() if e.tag in ("input", "select", "textarea") and e.get("type") != "hidden"]


def _labels(tree: Element) -> list[str]:
    labels: dict[str, str] = {}
    for label in tree.iter("label"):
        labels[label.get("for", "")] = text_of(label)
    found = []
    for control in _controls(tree):
        if control.get("type") in ("submit", "button"):
            continue
        if (
            not labels.get(control.get("id", ""))
            and not control.get("aria-label")
            and not control.get("aria-labelledby")
        ):
            found.append(f"{control.tag} name={control.get('name')!r} has no label; print <label for> with text")
    return found


def _summary(tree: Element, ids: dict[str, Element]) -> list[str]:
    found = []
    for box in tree.iter("div"):
        if "error-summary" not in (box.get("class") or "").split():
            continue
        for link in box.iter("a"):
            id = (link.get("href") or "").removeprefix("#")
            if id not in ids or ids[id].tag not in ("input", "select", "textarea", "button"):
                found.append(f"the error summary's link #{id} does not lead to a form control")
            elif ids[id].get("aria-invalid") != "true":
                found.append(f"the error summary's link #{id} leads to a control without aria-invalid")
    return found


def _inline(tree: Element) -> list[str]:
    found = [f"{e.tag} has a style attribute; the policy blocks it" for e in tree.iter() if e.get("style") is not None]
    found += [
        f"{e.tag} has {a}; the policy blocks it" for e in tree.iter() for a in e.attrib if str(a).startswith("on")
    ]
    found += ["<style> in the page; the policy blocks it" for _ in tree.iter("style")]
    found += ["<script> with code in the page; the policy blocks it" for s in tree.iter("script") if text_of(s)]
    return found


def _words(tree: Element) -> list[str]:
    text = text_of(tree)
    return [
        f"{what} in the page: {m.group(0)!r}"
        for what, pattern in (
            ("a Python object", r"<[\w.]+ object at|_\('|None\b(?= *$)"),
            ("an unfilled placeholder", r"\{[a-z_]+\}"),
        )
        for m in re.finditer(pattern, text)
    ]


def _title(tree: Element) -> list[str]:
    title, wrong = (
        next(tree.iter("title"), None),
        any("error-summary" in (e.get("class") or "") for e in tree.iter("div")),
    )
    said = text_of(title) if title is not None else ""
    if not said:
        return ["the page has no title"]
    if wrong and not re.match(r"⟦?(Fel|Error):", said):
        return [f"the title of a page with errors begins with Fel: or Error:, not {said!r}"]
    return []


def _one(tree: Element, tag: str) -> list[str]:
    found = list(tree.iter(tag))
    if len(found) != 1:
        return [f"the page has {len(found)} <{tag}>, not one"]
    return [] if text_of(found[0]) else [f"the <{tag}> is empty"]


def _lang(tree: Any) -> list[str]:
    root: Element = tree if tree.tag == "html" else tree.find("html")
    return [] if root.get("lang") and root.get("dir") else ["<html> needs lang and dir"]
