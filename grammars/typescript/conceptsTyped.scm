; Concepts whose form types change, and what types are.

; function greet(name: string = "you")
((formal_parameters (required_parameter value: (_)) @use) (#set! concept "default-value"))

; n: number
((type_annotation) @use (#set! concept "type-declarations"))

; interface Pet { name: string }
; type Id = string;
([(interface_declaration) (type_alias_declaration) (as_expression) (type_arguments)] @use (#set! concept "type-declarations"))

; abstract class Shape { ... }
((abstract_class_declaration) @use (#set! concept "classes"))
