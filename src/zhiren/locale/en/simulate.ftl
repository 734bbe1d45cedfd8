# The synthetic company: positions, units, and what can be wrong with its plan.
simulate-position-shift-supervisor = Shift supervisor
simulate-position-account-manager = Customer account manager
simulate-position-process-engineer = Process engineer
simulate-position-quality-engineer = Quality engineer
simulate-position-buyer = Buyer
simulate-position-department-head = Department head
simulate-position-top = General manager
simulate-leader-shift-supervisor = Lead shift supervisor
simulate-leader-account-manager = Sales team lead
simulate-leader-process-engineer = Process engineering lead
simulate-leader-quality-engineer = Quality team lead
simulate-leader-buyer = Purchasing team lead
simulate-unit-top = Management
simulate-unit-shift-supervisor = Production
simulate-unit-account-manager = Sales
simulate-unit-process-engineer = Process Engineering
simulate-unit-quality-engineer = Quality
simulate-unit-buyer = Purchasing
simulate-unit-team = { $unit }, team { $number }
simulate-unit-site = { $unit }, remote site { $number }
simulate-range = { $value } is out of range. Give a number from { $low } to { $high }.
simulate-unknown-id = The framework has no competency or item “{ $value }”. “zhiren dictionary show” lists those it has.
simulate-nothing-asked = None of the items belongs to the competencies, so nothing is left to ask. Choose items of the chosen competencies, or leave one of the two out.
simulate-thresholds = { $n ->
    [one] There is { $n } threshold
   *[other] There are { $n } thresholds
} but the scale needs { $wanted }: one fewer than it has points.
simulate-span = A manager has { $span } reports and rates each of them and a manager of their own, but nobody may rate more than { $most }. Give fewer reports, or let people rate more.
simulate-relationship = “{ $value }” is no relationship. Use one of: { $known }.
simulate-readme-title = A synthetic company
simulate-readme = Nobody in these files exists. “zhiren simulate” made the people, units, ratings and comments up from stated parameters and a seed; any likeness to real people is chance. Use them to try things out and to test methods of measurement, never as data about people.
simulate-readme-files = people.csv: the employees, names in Chinese where they have one; people.en.csv: the same in English. ratings: one rating a row, scores from 1; what was not observed is not there. comments.csv: written comments. truth: the parameters from which the ratings were drawn, in logits (parameters.json; theta: ratee by competency; severity by rater; halo by ratee and rater).
