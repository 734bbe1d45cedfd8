"""The fair method on a Dask cluster: ratings stay on the workers, rater vectors and small matrices travel."""

from zhiren.measure.fair.cluster.fit import Cluster, fit_fair_on_cluster

__all__ = ["Cluster", "fit_fair_on_cluster"]
