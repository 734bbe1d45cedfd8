web-jobs-title = Work in progress
web-jobs-waiting = It is about to begin.
web-jobs-running = Under way
web-jobs-done = Done.
