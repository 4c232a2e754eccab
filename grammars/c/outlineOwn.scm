; What is written otherwise in the language that grew from this one. Each pattern stands under a picture of what it matches.

; while (n > 0) { ... }
(while_statement
  condition: (parenthesized_expression (_) @loop.over)
  body: (_) @loop.body) @loop.while

; if (n <= 0) { ... }
(if_statement
  condition: (parenthesized_expression (_) @condition.text)
  consequence: (_) @condition.body) @condition

; int f(n) int n; { ... }
(parameter_list (identifier) @parameter) @parameter.list

; int f(int n, ...)
(parameter_list (variadic_parameter) @parameter.rest) @parameter.list
