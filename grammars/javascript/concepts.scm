; x = 3
((assignment_expression) @use (#set! concept "assignment"))
