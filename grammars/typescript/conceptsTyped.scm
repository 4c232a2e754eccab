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

; new Array(2).fill([] as number[])
((call_expression function: (member_expression property: (property_identifier) @_fill) arguments: (arguments . (as_expression (array)) .)) @use (#eq? @_fill "fill") (#set! concept "nested-lists"))

; ages.get("Bo")?.toFixed(1)
((optional_chain) @use (#set! concept "none-value"))
