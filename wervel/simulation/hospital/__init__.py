"""The demo hospital: imagined people in every stage of the pathway, and a login for each role."""

from wervel.simulation.hospital.cast import PASSWORD, ROLES
from wervel.simulation.hospital.filling import Filled, fill, opened_at
from wervel.simulation.hospital.stages import STAGES

__all__ = ["PASSWORD", "ROLES", "STAGES", "Filled", "fill", "opened_at"]
