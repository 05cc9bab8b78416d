"""Broken, bare and odd texts with gold attributions: how far the reader falls under its figures on clean news."""
