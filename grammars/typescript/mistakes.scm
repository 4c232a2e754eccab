; if (x = 3)
((if_statement condition: (parenthesized_expression (assignment_expression))) @mistake
  (#set! mistake "assignment-in-condition") (#set! concept "assignment-vs-equality"))
