# zhiren demo
cli-demo-long-help = Simulate a company, make all its reports in Chinese and English, and show them at a local address. Nobody in it exists. A second run keeps what is there.
cli-demo-people = How many people.
cli-demo-seed = Another number gives another company.
cli-demo-out = Folder for data and reports.
cli-demo-serve = Whether to serve the reports on this machine afterwards (environment: DEMO_SERVE=0 for no).
cli-demo-port = Port to serve on; where it is taken, the next free one (environment: DEMO_PORT).
cli-demo-step-simulate = Simulated a company
cli-demo-step-read = Read and checked the files
cli-demo-total = All in { $seconds } s. The simulated data, with their truth, are in { $data }
cli-demo-serving = Open { $address } in a browser. Ctrl-C stops.
cli-demo-not-served = Not served. Open the page above in a browser.
cli-demo-port-taken = Port { $port } is taken; using { $actual }.
cli-demo-stopped = Stopped. The reports stay in { $folder }
demo-no-port = All ports from { $first } to { $last } are taken. Name another with --port or DEMO_PORT, or leave out serving with DEMO_SERVE=0.
demo-title = 360° feedback in a synthetic company
