; Mistakes that only a program with written kinds of value can have; the others are those of the language that it adds kinds to. Each
; pattern stands under a picture of what it matches.

; ---------------------------------------------------------------- kinds that say nothing, or too much

; function total(prices: any)
((predefined_type) @mistake
  (#eq? @mistake "any") (#set! mistake "any-kind") (#set! concept "type-declarations"))

; let name: String = 'Ann';
((type_annotation (type_identifier) @_type) @mistake
  (#any-of? @_type "String" "Number" "Boolean" "Object" "Function") (#set! mistake "kind-with-a-capital") (#set! concept "type-declarations"))

; function total(prices: [number])
((type_annotation (tuple_type . "[" . (_) . "]" .)) @mistake
  (#set! mistake "list-of-just-one") (#set! concept "type-declarations"))

; const found: [] = [];
((type_annotation (tuple_type . "[" . "]" .)) @mistake
  (#set! mistake "list-of-none") (#set! concept "type-declarations"))

; const age: number = '7';
((variable_declarator type: (type_annotation (predefined_type) @_type) value: [(string) (template_string)]) @mistake
  (#any-of? @_type "number" "boolean") (#set! mistake "value-of-another-kind") (#set! concept "type-declarations"))

; const name: string = 7;
((variable_declarator type: (type_annotation (predefined_type) @_type) value: [(number) (true) (false)]) @mistake
  (#eq? @_type "string") (#set! mistake "value-of-another-kind") (#set! concept "type-declarations"))

; const age: number = prompt('age? ');
((variable_declarator type: (type_annotation (predefined_type) @_type) value: (call_expression function: (identifier) @_read)) @mistake
  (#eq? @_type "number") (#eq? @_read "prompt") (#set! mistake "typed-text-as-number") (#set! concept "input-is-text"))

; const age = prompt('age? ') as number;
((as_expression (call_expression function: (identifier) @_read) (predefined_type) @_type) @mistake
  (#eq? @_read "prompt") (#eq? @_type "number") (#set! mistake "kind-only-claimed") (#set! concept "type-conversion"))

; const age = '7' as unknown as number;
((as_expression (as_expression)) @mistake
  (#set! mistake "kind-only-claimed") (#set! concept "type-conversion"))

; const person = {} as Person;
((as_expression (object . "{" . "}") (type_identifier)) @mistake
  (#set! mistake "kind-only-claimed") (#set! concept "type-conversion"))

; const person = <Person>{};
((type_assertion (type_arguments (type_identifier)) (object . "{" . "}")) @mistake
  (#set! mistake "kind-only-claimed") (#set! concept "type-conversion"))

; // @ts-ignore
((comment) @mistake
  (#match? @mistake "@ts-(?:ignore|nocheck)") (#set! mistake "checker-silenced") (#set! concept "type-declarations"))

; function total(prices: number[]): void {
;     return 5;
((function_declaration return_type: (type_annotation (predefined_type) @_type) body: (statement_block (return_statement (_)) @mistake))
  (#eq? @_type "void") (#set! mistake "value-from-void") (#set! concept "return-value"))

; function total(prices: number[]): number {
;     console.log(5);
; }
((function_declaration return_type: (type_annotation [(predefined_type) (array_type) (type_identifier)] @_type) body: (statement_block (expression_statement) @mistake . (comment)* . "}"))
  (#not-any-of? @_type "void" "any" "never") (#set! mistake "promised-value-missing") (#set! concept "return-value"))

; ---------------------------------------------------------------- values that may be missing

; people.find((p) => p.age > 9)!.name
((non_null_expression) @mistake
  (#set! mistake "surely-there") (#set! concept "none-value"))

; function greet(name?: string) {
;     return name.length;
((function_declaration parameters: (formal_parameters (optional_parameter pattern: (identifier) @_a))
  body: (statement_block [(return_statement (member_expression object: (identifier) @_b !optional_chain)) (return_statement (call_expression function: (member_expression object: (identifier) @_b !optional_chain)))
  (_ (variable_declarator value: (call_expression function: (member_expression object: (identifier) @_b !optional_chain))))
  (expression_statement (call_expression arguments: (arguments (call_expression function: (member_expression object: (identifier) @_b !optional_chain)))))] @mistake))
  (#eq? @_a @_b) (#set! mistake "maybe-missing-used") (#set! concept "none-value"))

; interface Person { nick?: string; }
; function short(p: Person) {
;     return p.nick.length;
((program (interface_declaration body: (interface_body (property_signature name: (property_identifier) @_a "?")))
  (function_declaration body: (statement_block [(return_statement (member_expression object: (member_expression property: (property_identifier) @_b) !optional_chain))
  (return_statement (call_expression function: (member_expression object: (member_expression property: (property_identifier) @_b) !optional_chain)))
  (expression_statement (call_expression arguments: (arguments (call_expression function: (member_expression object: (member_expression property: (property_identifier) @_b) !optional_chain)))))] @mistake)))
  (#eq? @_a @_b) (#set! mistake "maybe-missing-used") (#set! concept "none-value"))

; const ann = people.find((p) => p.name === 'Ann');
; console.log(ann.age);
((_ (_ (variable_declarator name: (identifier) @_a value: (call_expression function: (member_expression property: (property_identifier) @_find))))
  . (comment)* . [(expression_statement (call_expression arguments: (arguments (member_expression object: (identifier) @_b !optional_chain)))) (return_statement (member_expression object: (identifier) @_b !optional_chain))] @mistake)
  (#eq? @_a @_b) (#any-of? @_find "find" "get" "match" "pop" "shift" "at") (#set! mistake "maybe-missing-used") (#set! concept "none-value"))

; ---------------------------------------------------------------- enums and kinds of several forms

; enum Color { Red, Green }
; function isRed(c: Color) {
;     return c === 'Red';
((program (enum_declaration name: (identifier) @_enum) (function_declaration parameters: (formal_parameters (required_parameter pattern: (identifier) @_a type: (type_annotation (type_identifier) @_type)))
  body: (statement_block [(return_statement (binary_expression left: (identifier) @_b operator: ["==" "==="] right: (string))) (if_statement condition: (parenthesized_expression (binary_expression left: (identifier) @_b operator: ["==" "==="] right: (string))))] @mistake)))
  (#eq? @_enum @_type) (#eq? @_a @_b) (#set! mistake "enum-compared-with-text") (#set! concept "comparison-operator"))

; enum Color { Red, Green }
; const c: Color = 'Red';
((program (enum_declaration name: (identifier) @_enum) (_ (variable_declarator type: (type_annotation (type_identifier) @_type) value: (string))) @mistake)
  (#eq? @_enum @_type) (#set! mistake "enum-compared-with-text") (#set! concept "comparison-operator"))

; function area(s: Shape): number {
;     switch (s.kind) {
;         case 'square': return s.side;
;     }
; }
((function_declaration return_type: (type_annotation [(predefined_type) (type_identifier)] @_type) body: (statement_block (switch_statement body: (switch_body (switch_case) . (comment)* . "}" .)) @mistake . (comment)* . "}"))
  (#not-any-of? @_type "void" "any") (#set! mistake "case-left-out") (#set! concept "switch-cases"))

; ---------------------------------------------------------------- the same mistakes, with kinds written down

; function count(n: number): number {
;     if (n === 0) return 0;
;     return 1 + count(n);
((function_declaration name: (identifier) @_f parameters: (formal_parameters . (required_parameter pattern: (identifier) @_p) .)
  body: (statement_block (return_statement [(call_expression function: (identifier) @_g arguments: (arguments . (identifier) @_q .)) (binary_expression (call_expression function: (identifier) @_g arguments: (arguments . (identifier) @_q .)))]) @mistake))
  (#eq? @_f @_g) (#eq? @_p @_q) (#set! mistake "never-smaller") (#set! concept "recursion-base-case"))

; function total(prices: number[]) {
;     return prices.sort();
((function_declaration parameters: (formal_parameters (required_parameter pattern: (identifier) @_a type: (type_annotation (array_type (predefined_type) @_type))))
  body: (statement_block [(return_statement (call_expression function: (member_expression object: (identifier) @_b property: (property_identifier) @_sort) arguments: (arguments . "(" . ")" .)))
  (expression_statement (call_expression function: (member_expression object: (identifier) @_b property: (property_identifier) @_sort) arguments: (arguments . "(" . ")" .)))] @mistake))
  (#eq? @_type "number") (#eq? @_a @_b) (#any-of? @_sort "sort" "toSorted") (#set! mistake "numbers-sorted-as-text") (#set! concept "sorting"))

; function last(xs: number[]) {
;     for (const i in xs)
((function_declaration parameters: (formal_parameters (required_parameter pattern: (identifier) @_a type: (type_annotation (array_type)))) body: (statement_block (for_in_statement operator: "in" right: (identifier) @_b) @mistake))
  (#eq? @_a @_b) (#set! mistake "positions-for-items") (#set! concept "loop-walk"))

; function first(word: string) {
;     word[0] = 'X';
((function_declaration parameters: (formal_parameters (required_parameter pattern: (identifier) @_a type: (type_annotation (predefined_type) @_type)))
  body: (statement_block (expression_statement (assignment_expression left: (subscript_expression object: (identifier) @_b))) @mistake))
  (#eq? @_type "string") (#eq? @_a @_b) (#set! mistake "letter-changed") (#set! concept "string-immutability"))

; function isEmpty(xs: number[]) {
;     if (xs)
((function_declaration parameters: (formal_parameters (required_parameter pattern: (identifier) @_a type: (type_annotation (array_type))))
  body: (statement_block (if_statement condition: (parenthesized_expression [(identifier) @_b (unary_expression operator: "!" argument: (identifier) @_b)])) @mistake))
  (#eq? @_a @_b) (#set! mistake "list-as-truth") (#set! concept "boolean-logic"))
