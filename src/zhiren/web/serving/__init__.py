"""Starting and running on one machine: the folder, the tables, the assets, the server and its worker."""
