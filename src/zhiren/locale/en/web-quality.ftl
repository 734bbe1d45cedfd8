## Measurement quality

web-quality-title = Measurement quality
web-quality-lead = How far the scores of this assessment can be relied on, what that means, and what to do about it.
web-quality-dossier-en = Dossier (PDF, English)
web-quality-dossier-zh-Hans = Dossier (PDF, 中文)
web-quality-overview = At a glance
web-quality-protected = Nobody can be identified on this page: raters appear only as counts and in classes of at least { $least }, and no figure is one rater’s.
web-quality-advice = What to do
web-quality-terms = What the figures mean
web-quality-step = Working out the quality of the measurement
web-quality-busy = The figures are being worked out
web-quality-busy-help = It takes about as long as the scoring itself. You may leave this page.
web-quality-not-scored = There are no scores yet. Once the assessment is closed and scored, this page says how good they are.
web-quality-to-campaign = To the assessment
web-quality-missing = The figures are not there yet
web-quality-missing-help = Scores and reports are not affected. The figures can be worked out at any time from the same data.
web-quality-assess = Work them out now
web-quality-demo-female = Female
web-quality-demo-male = Male
