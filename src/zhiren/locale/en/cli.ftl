cli-help = From a competency dictionary to fair, explained measures of how people behave at work.
cli-commands = Commands
cli-demo-help = Simulate a company, make its reports and show them in the browser.
cli-dictionary-help = Check, show, export, start and read competency dictionaries.
cli-ratings-help = Check files of 360° ratings.
cli-report-help = Make a report for every person from a file of ratings.
cli-simulate-help = Make a synthetic company with ratings whose truth is known.
