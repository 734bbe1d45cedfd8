"""A synthetic company with ratings whose truth is known.

Nobody in it exists: names, units, customers and comments are put together from lists of our own. Its ratings
follow the product's own model exactly, so that an estimate can be set against what it should have found.
"""

from zhiren.simulate.company import Company, simulate_company
from zhiren.simulate.plan import CompanyPlan
from zhiren.simulate.write import write_company

__all__ = ["Company", "CompanyPlan", "simulate_company", "write_company"]
