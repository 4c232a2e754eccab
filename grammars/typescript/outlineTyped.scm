; Parameters, in their order, as a program with types writes them, and what only says types.

; function f(n: number)
(formal_parameters (required_parameter pattern: [(identifier) (object_pattern) (array_pattern)] @parameter !value)) @parameter.list

; n => 2 * n
(arrow_function parameter: (identifier) @parameter @parameter.list)

; function f(n: number = 1)
(formal_parameters (required_parameter pattern: [(identifier) (object_pattern) (array_pattern)] @parameter value: (_)) @parameter.optional) @parameter.list

; function f(n?: number)
(formal_parameters (optional_parameter pattern: (_) @parameter) @parameter.optional) @parameter.list

; function f(...rest: number[])
(formal_parameters (required_parameter pattern: (rest_pattern (_) @parameter)) @parameter.rest) @parameter.list

; class Dog { bark = () => "wuff"; }
(public_field_definition
  name: (_) @function.name
  value: [
    (arrow_function parameters: (formal_parameters) @function.parameters body: (_) @function.body)
    (arrow_function parameter: (identifier) @function.parameters body: (_) @function.body)
    (function_expression parameters: (formal_parameters) @function.parameters body: (_) @function.body)
  ]) @function

; abstract class Shape { ... }
(abstract_class_declaration
  name: (_) @class.name) @class

; interface Pet { name: string }
; type Id = string;
[
  (interface_declaration)
  (type_alias_declaration)
  (ambient_declaration)
  (function_signature)
  (method_signature)
  (abstract_method_signature)
] @remark

; let n = xs!.length as number;
(expression_statement . [(as_expression) (non_null_expression)] @unkept)
