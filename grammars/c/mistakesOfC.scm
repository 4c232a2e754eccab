; Mistakes that are right in a language that adds its own texts to this one, or that are written in another way there.

; if (name == "Ann")
((binary_expression left: [(identifier) (field_expression)] operator: ["==" "!="] right: (string_literal)) @mistake
  (#set! mistake "texts-by-place") (#set! concept "strict-equality"))

; int same(char *a, char *b) {
;     return a == b;
((function_definition declarator: (function_declarator parameters: (parameter_list (parameter_declaration type: (primitive_type) @_type declarator: [(pointer_declarator declarator: (identifier) @_a) (array_declarator declarator: (identifier) @_a)]) (parameter_declaration declarator: [(pointer_declarator declarator: (identifier) @_b) (array_declarator declarator: (identifier) @_b)])))
  body: (compound_statement [(return_statement (binary_expression left: (identifier) @_c operator: ["==" "!="] right: (identifier) @_d)) (if_statement condition: (_ (binary_expression left: (identifier) @_c operator: ["==" "!="] right: (identifier) @_d)))] @mistake))
  (#eq? @_type "char") (#eq? @_a @_c) (#eq? @_b @_d) (#set! mistake "texts-by-place") (#set! concept "strict-equality"))

; char a[9], b[9];
; if (a == b)
((_ (declaration type: (primitive_type) @_type declarator: [(array_declarator declarator: (identifier) @_a) (init_declarator declarator: (array_declarator declarator: (identifier) @_a))]) (if_statement condition: (_ (binary_expression left: (identifier) @_b operator: ["==" "!="] right: (identifier)))) @mistake)
  (#eq? @_type "char") (#eq? @_a @_b) (#set! mistake "texts-by-place") (#set! concept "strict-equality"))
