"""Kernels behind ``keys``: numbers that look drawn, and depend on what they are made of alone."""

# Kernels take arrays and loop; keys are unsigned 64-bit numbers that run over.
from __future__ import annotations

import numpy as np
from numba import njit

STEP = np.uint64(0x9E3779B97F4A7C15)
FIRST, SECOND = np.uint64(0xBF58476D1CE4E5B9), np.uint64(0x94D049BB133111EB)


@njit(cache=True, nogil=True, error_model="numpy")
def mix(key):
    """A key that looks as if it were drawn (splitmix64: Steele, Lea & Flood 2014)."""
    z = np.uint64(key) + STEP
    z = (z ^ (z >> np.uint64(30))) * FIRST
    z = (z ^ (z >> np.uint64(27))) * SECOND
    return z ^ (z >> np.uint64(31))


@njit(cache=True, nogil=True, error_model="numpy")
def sign(seed, key, index):
    """A random sign of a key, the so-manieth."""
    return 1.0 if mix(key + np.uint64(seed) * STEP + np.uint64(index)) & np.uint64(1) else -1.0


@njit(cache=True, nogil=True, error_model="numpy")
def signs(seed, keys, columns):
    """Random signs (keys, columns)."""
    out = np.empty((len(keys), columns))
    for i in range(len(keys)):
        for k in range(columns):
            out[i, k] = sign(seed, keys[i], k)
    return out


@njit(cache=True, nogil=True, error_model="numpy")
def answer_keys(x, relationship):
    """A key for the answers (dyads, items) of each dyad and its relationship."""
    keys = np.empty(len(x), dtype=np.uint64)
    for d in range(len(x)):
        key = mix(np.uint64(relationship[d]))
        for j in range(x.shape[1]):
            if x[d, j] >= 0:
                key = mix(key ^ np.uint64(j * 256 + x[d, j]))
        keys[d] = key
    return keys


@njit(cache=True, nogil=True, error_model="numpy")
def added_up(keys, group, n):
    """What the keys of dyads add up to in each of n groups, (n,)."""
    out = np.zeros(n, dtype=np.uint64)
    for d in range(len(keys)):
        out[group[d]] += mix(keys[d])
    return out


@njit(cache=True, nogil=True, error_model="numpy")
def beside(keys, group, n):
    """Keys of dyads that know the others of their group of n: mixed with what all of these add up to."""
    total = added_up(keys, group, n)
    out = np.empty_like(keys)
    for d in range(len(keys)):
        out[d] = mix(keys[d] ^ mix(total[group[d]]))
    return out


@njit(cache=True, nogil=True, error_model="numpy")
def among_raters(keys, rater, raters):
    """Keys of dyads that know their raters' keys."""
    out = np.empty_like(keys)
    for d in range(len(keys)):
        out[d] = mix(keys[d] ^ mix(raters[rater[d]]))
    return out
