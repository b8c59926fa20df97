"""Dossiers to try the library on, made of records in Python."""

from diplorecords.examples.catalogue import load, names

__all__ = ["load", "names"]
