"""Colour alone: what is required, wrong, chosen or how it stands is told by more than a colour."""

from ...rule import Rule, both

rule = Rule(
    title=both("Färg är inte det enda som berättar", "Colour is not all that tells"),
    criteria=("1.4.1",),
    hurts=both(
        "Den som inte ser skillnad på färger, eller inte ser dem alls, får inte veta det.",
        "People who cannot tell colours apart, or do not see them, are not told.",
    ),
    mend=both(
        "Säg det också i ord, eller med ett tecken, en form eller ett understreck.",
        "Say it in words too, or by a sign, a shape or a line.",
    ),
    fails={
        "required": both(
            "”{text}”: vilka fält det är syns bara på färgen. Inget ord eller tecken står vid dem.",
            "“{text}”: which fields those are is seen by their colour alone. No word or sign stands beside them.",
        ),
        "dots": both(
            "{count} tomma prickar i {colours} färger: vad de betyder syns bara på färgen.",
            "{count} empty dots in {colours} colours: what they mean is seen by colour alone.",
        ),
        "cells": both(
            "{count} tomma rutor är färgade: vad de betyder syns bara på färgen.",
            "{count} empty cells are coloured: what they mean is seen by colour alone.",
        ),
        "wrong": both(
            "Att ”{name}” är fel visas bara med en annan färg. Inget ord, tecken eller tjockare ram säger det.",
            "That “{name}” is wrong is shown by another colour alone. No word, sign or thicker border says so.",
        ),
        "coded": both(
            "”{text}”: hos {count} av dem är färgen det enda som säger det.",
            "“{text}”: on {count} of them the colour is all that says so.",
        ),
        "legend": both(
            "Förklaringen har {colours} färger, och bara färgen säger vad som är vad i bilden ({count} delar).",
            "The legend has {colours} colours, and colour alone says which is which in the picture ({count} parts).",
        ),
        "link": both(
            "Länken ”{name}” skiljer sig från texten runt om bara genom färgen, med kontrasten {ratio}:1.",
            "The link “{name}” differs from the text around it by colour alone, with a contrast of {ratio}:1.",
        ),
        "current": both(
            "Att ”{name}” är vald syns bara på färgen, och skillnaden mot de andra är bara {ratio}:1.",
            "That “{name}” is chosen is seen by colour alone, and differs from the others by only {ratio}:1.",
        ),
    },
    reviews={
        "words": both(
            "”{text}”: går det att förstå vad som menas utan att se färgen?",
            "“{text}”: can it be understood what is meant without seeing the colour?",
        ),
        "link-likely": both(
            "Länken ”{name}” skiljer sig från texten runt om bara genom färgen ({ratio}:1). Syns det på annat sätt när"
            " man pekar på den, eller när den har fokus?",
            "The link “{name}” differs from the text around it by colour alone ({ratio}:1). Is it seen in another way"
            " when it is pointed at, or has focus?",
        ),
        "dots-likely": both(
            "{count} tomma märken i {colours} färger. Säger texten bredvid samma sak som färgen?",
            "{count} empty marks in {colours} colours. Does the text beside them say the same as the colour?",
        ),
    },
)
