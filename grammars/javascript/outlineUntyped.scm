; Parameters, in their order, as a program without types writes them.

; function f(n)
(formal_parameters (identifier) @parameter) @parameter.list

; n => 2 * n
(arrow_function parameter: (identifier) @parameter @parameter.list)

; function f(n = 1)
(formal_parameters (assignment_pattern left: (_) @parameter) @parameter.optional) @parameter.list

; function f(...rest)
(formal_parameters (rest_pattern (_) @parameter) @parameter.rest) @parameter.list

; function f({ width, height }, [first, second])
(formal_parameters [(object_pattern) (array_pattern)] @parameter) @parameter.list

; class Dog { bark = () => "wuff"; }
(field_definition
  property: (_) @function.name
  value: [
    (arrow_function parameters: (formal_parameters) @function.parameters body: (_) @function.body)
    (arrow_function parameter: (identifier) @function.parameters body: (_) @function.body)
    (function_expression parameters: (formal_parameters) @function.parameters body: (_) @function.body)
  ]) @function
