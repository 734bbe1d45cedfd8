"""The fair method on a Dask cluster: ratings stay on the workers, rater vectors and small matrices travel."""

from zhiren.measure.fair.cluster.fit import ClusterFit, count_on_cluster, fit_cluster_ratings, fit_fair_on_cluster
from zhiren.measure.fair.cluster.ratings import ClusterRatings, read_on_cluster
from zhiren.measure.fair.cluster.workers import Cluster, connect

__all__ = [
    "Cluster",
    "ClusterFit",
    "ClusterRatings",
    "connect",
    "count_on_cluster",
    "fit_cluster_ratings",
    "fit_fair_on_cluster",
    "read_on_cluster",
]
