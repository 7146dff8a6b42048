"""Hospitals that break one rule each, to prove the conformance suite."""

from support.broken_hospitals import answering, offering, writing
from support.broken_hospitals.breaking import MUTANTS, BrokenHospital, Mutant, broken_hospital

__all__ = ["MUTANTS", "BrokenHospital", "Mutant", "answering", "broken_hospital", "offering", "writing"]
