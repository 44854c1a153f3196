"""Where two conditions part: a story that they answer otherwise, or none when they mean the same.

Not by trying at random: every way to "one but not the other" is followed to its end, so no story
found is a proof that all complete stories are answered alike.
"""

from wervel.logic.conditions import Condition, all_of, none_of
from wervel.logic.facts import Value
from wervel.logic.ways import room_for, ways


def difference(one: Condition, other: Condition) -> dict[str, Value] | None:
    """The fewest answers that make one hold and the other not, whichever way round."""
    for goal in (all_of(one, none_of(other)), all_of(other, none_of(one))):
        for way in ways(goal, True, room_for(goal, {})):
            return dict(way.change())
    return None
