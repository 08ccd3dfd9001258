"""The Python of an example, as one would write it in service.py."""

from __future__ import annotations

import ast
import re
from collections.abc import Mapping
from functools import lru_cache

from components.component import ROOT
from components.examples import examples_of


@lru_cache(maxsize=256)
def sources(folder: str) -> dict[str, str]:
    """{name of an example: the Python that makes it}; the whole file where it is not written out in EXAMPLES."""
    text = (ROOT / folder / "examples.py").read_text(encoding="utf-8")
    tree = ast.parse(text)
    constants = _constants(tree, text)
    written: dict[str, str] = {}
    for node in ast.walk(tree):
        if isinstance(node, ast.Dict):
            for key, value in zip(node.keys, node.values, strict=True):
                if isinstance(key, ast.Constant) and isinstance(key.value, str):
                    written.setdefault(key.value, _spelt_out(_declared(text, value), constants))
    return {name: written.get(name, text) for name in examples_of(folder)}


def _constants(tree: ast.Module, text: str) -> dict[str, str]:
    """{NAME: its source} of what the examples of a file share."""
    return {
        node.targets[0].id: _dedented(text, node.value)
        for node in tree.body
        if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name) and node.targets[0].id != "EXAMPLES"
    }


def _declared(text: str, node: ast.expr) -> str:
    """The field of an `Example`, which tests post to, and those it reveals: a line for each."""
    if not (isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "Example"):
        return _dedented(text, node)
    field = _dedented(text, node.args[0])
    for keyword in node.keywords:
        if keyword.arg == "others" and isinstance(keyword.value, ast.Dict):
            others = zip(keyword.value.keys, keyword.value.values, strict=True)
            lines = [
                f"{key.value} = {_dedented(text, made)}"
                for key, made in others
                if isinstance(key, ast.Constant) and isinstance(key.value, str)
            ]
            return "\n".join([f"answer = {field}", *lines])
    return field


def _spelt_out(source: str, constants: Mapping[str, str]) -> str:
    """With the constants' values in place of their names."""
    for name, value in reversed(list(constants.items())):  # one may name another before it
        source = re.sub(rf"\b{name}\b", lambda _found, value=value: value, source)  # type: ignore[misc]
    return source


def _dedented(text: str, node: ast.expr) -> str:
    """The source of an expression, moved out as far as its last line stands in."""
    lines = (ast.get_source_segment(text, node) or "").split("\n")
    indent = len(lines[-1]) - len(lines[-1].lstrip()) if len(lines) > 1 else 0
    return "\n".join([lines[0], *(line[indent:] if not line[:indent].strip() else line for line in lines[1:])])
