"""The drawings of the exercises: own line drawings, made from a person of joints, all by one hand."""

from collections.abc import Mapping

from wervel.leaflet.drawings import kneeling, lying, sitting, standing
from wervel.leaflet.drawings.scene import Scene, to_svg
from wervel.leaflet.language import LANGUAGES

SCENES: Mapping[str, Scene] = {
    **lying.SCENES,
    **kneeling.SCENES,
    **sitting.SCENES,
    **standing.SCENES,
}
"""Every drawing by the id of its exercise."""


def draw(exercise_id: str, language: str = "nl") -> str:
    """The drawing of one exercise as SVG, to be put in a page; named and described in a language.

    It takes the colour of the text around it; ``--ex-shirt``, ``--ex-skin`` and so on (see
    ``shapes.COLOURS``) may be set by the page. Raises ``KeyError`` for an unknown exercise.
    """
    words = LANGUAGES[language].exercises.EXERCISES[exercise_id]
    return to_svg(SCENES[exercise_id], title=words.name, description=words.pictures)
