; Mistakes with names, sums and conditions: as in mistakes.scm, each under a picture of what it matches.

; ---------------------------------------------------------------- accumulators and names

; for (const x of xs) {
;     let total = 0;
;     total += x;
(([(for_statement body: (statement_block (_ (variable_declarator name: (identifier) @_a value: [(number) (string) (array)])) @mistake (expression_statement (augmented_assignment_expression left: (identifier) @_b))))
  (for_in_statement body: (statement_block (_ (variable_declarator name: (identifier) @_a value: [(number) (string) (array)])) @mistake (expression_statement (augmented_assignment_expression left: (identifier) @_b))))
  (while_statement body: (statement_block (_ (variable_declarator name: (identifier) @_a value: [(number) (string) (array)])) @mistake (expression_statement (augmented_assignment_expression left: (identifier) @_b))))])
  (#eq? @_a @_b) (#set! mistake "starts-afresh-each-round") (#set! concept "accumulator"))

; for (const x of xs) {
;     const found = [];
;     found.push(x);
(([(for_statement body: (statement_block (_ (variable_declarator name: (identifier) @_a value: (array))) @mistake (expression_statement (call_expression function: (member_expression object: (identifier) @_b property: (property_identifier) @_method)))))
  (for_in_statement body: (statement_block (_ (variable_declarator name: (identifier) @_a value: (array))) @mistake (expression_statement (call_expression function: (member_expression object: (identifier) @_b property: (property_identifier) @_method)))))])
  (#eq? @_a @_b) (#eq? @_method "push") (#set! mistake "starts-afresh-each-round") (#set! concept "accumulator"))

; let total;
; for (const x of xs) {
;     total += x;
((_ (_ (variable_declarator name: (identifier) @_a !value)) @mistake [(for_statement body: (statement_block (expression_statement (augmented_assignment_expression left: (identifier) @_b))))
  (for_in_statement body: (statement_block (expression_statement (augmented_assignment_expression left: (identifier) @_b))))])
  (#eq? @_a @_b) (#set! mistake "no-first-value") (#set! concept "initial-value"))

; let smallest = 0;
; for (const x of xs) {
;     if (x < smallest)
((_ (_ (variable_declarator name: (identifier) @_a value: (number) @_zero)) @mistake
  [(for_in_statement body: (statement_block (if_statement condition: (parenthesized_expression (binary_expression left: (_) operator: ["<" "<="] right: (identifier) @_b)))))
  (for_statement body: (statement_block (if_statement condition: (parenthesized_expression (binary_expression left: (_) operator: ["<" "<="] right: (identifier) @_b)))))])
  (#eq? @_zero "0") (#eq? @_a @_b) (#set! mistake "starts-from-zero") (#set! concept "best-so-far"))

; let product = 0;
; for (const x of xs) {
;     product *= x;
((_ (_ (variable_declarator name: (identifier) @_a value: (number) @_zero)) @mistake
  [(for_in_statement body: (statement_block (expression_statement (augmented_assignment_expression left: (identifier) @_b operator: "*="))))
  (for_statement body: (statement_block (expression_statement (augmented_assignment_expression left: (identifier) @_b operator: "*="))))])
  (#eq? @_zero "0") (#eq? @_a @_b) (#set! mistake "product-from-zero") (#set! concept "accumulator"))

; const counts = {};
; for (const word of words) {
;     counts[word] += 1;
((_ (_ (variable_declarator name: (identifier) @_a value: (object . "{" . "}")))
  (for_in_statement body: (statement_block . (expression_statement [(augmented_assignment_expression left: (subscript_expression object: (identifier) @_b)) (update_expression argument: (subscript_expression object: (identifier) @_b))]) @mistake)))
  (#eq? @_a @_b) (#set! mistake "no-first-entry") (#set! concept "dictionary-update"))

; total =+ x;
((assignment_expression right: (unary_expression operator: ["+" "-"])) @mistake
  (#match? @mistake "[^=!<>]=[+-][^+-]") (#set! mistake "reversed-sign") (#set! concept "accumulator"))

; total + x;
((expression_statement (binary_expression operator: ["+" "-" "*" "/" "%" "**"])) @mistake
  (#not-match? @mistake "^.*=>") (#set! mistake "sum-ignored") (#set! concept "assignment"))

; const count = 0;
; count = 5;
((_ (lexical_declaration kind: "const" (variable_declarator name: (identifier) @_a))
  (expression_statement [(assignment_expression left: (identifier) @_b) (augmented_assignment_expression left: (identifier) @_b) (update_expression argument: (identifier) @_b)]) @mistake)
  (#eq? @_a @_b) (#set! mistake "fixed-name-changed") (#set! concept "declaring-names"))

; const total = 0;
; for (const x of xs) {
;     total += x;
((_ (lexical_declaration kind: "const" (variable_declarator name: (identifier) @_a))
  [(for_in_statement body: (statement_block (expression_statement [(assignment_expression left: (identifier) @_b) (augmented_assignment_expression left: (identifier) @_b) (update_expression argument: (identifier) @_b)]) @mistake))
  (for_statement body: (statement_block (expression_statement [(assignment_expression left: (identifier) @_b) (augmented_assignment_expression left: (identifier) @_b) (update_expression argument: (identifier) @_b)]) @mistake))
  (while_statement body: (statement_block (expression_statement [(assignment_expression left: (identifier) @_b) (augmented_assignment_expression left: (identifier) @_b) (update_expression argument: (identifier) @_b)]) @mistake))])
  (#eq? @_a @_b) (#set! mistake "fixed-name-changed") (#set! concept "declaring-names"))

; for (const i = 0; i < 3; i++)
((for_statement initializer: (lexical_declaration kind: "const" (variable_declarator name: (identifier) @_a)) increment: (update_expression argument: (identifier) @_b)) @mistake
  (#eq? @_a @_b) (#set! mistake "fixed-name-changed") (#set! concept "declaring-names"))

; let total = 0;
; if (n > 3) {
;     let total = 5;
((_ (_ (variable_declarator name: (identifier) @_a)) (if_statement consequence: (statement_block (_ (variable_declarator name: (identifier) @_b)) @mistake)))
  (#eq? @_a @_b) (#not-match? @mistake "^var") (#set! mistake "second-name-inside") (#set! concept "declaring-names"))

; let total = 0;
; for (const x of xs) {
;     let total = x;
((_ (_ (variable_declarator name: (identifier) @_a)) [(for_in_statement body: (statement_block (_ (variable_declarator name: (identifier) @_b)) @mistake)) (for_statement body: (statement_block (_ (variable_declarator name: (identifier) @_b)) @mistake))])
  (#eq? @_a @_b) (#not-match? @mistake "^var") (#set! mistake "second-name-inside") (#set! concept "declaring-names"))

; a = b;
; b = a;
((_ (expression_statement (assignment_expression left: (identifier) @_a right: (identifier) @_b)) @mistake . (comment)* . (expression_statement (assignment_expression left: (identifier) @_c right: (identifier) @_d)))
  (#eq? @_a @_d) (#eq? @_b @_c) (#set! mistake "swap-loses-one") (#set! concept "assignment"))

; xs[0] = xs[1];
; xs[1] = xs[0];
((_ (expression_statement (assignment_expression left: (subscript_expression) @_a right: (subscript_expression) @_b)) @mistake . (comment)* . (expression_statement (assignment_expression left: (subscript_expression) @_c right: (subscript_expression) @_d)))
  (#eq? @_a @_d) (#eq? @_b @_c) (#set! mistake "swap-loses-one") (#set! concept "assignment"))

; name = name;
((assignment_expression left: (identifier) @_a right: (identifier) @_b) @mistake
  (#eq? @_a @_b) (#set! mistake "name-to-itself") (#set! concept "classes"))

; ---------------------------------------------------------------- conditions

; if (x = 3)
((if_statement condition: (parenthesized_expression (assignment_expression))) @mistake
  (#set! mistake "assignment-in-condition") (#set! concept "assignment-vs-equality"))

; while (x = 3)
((while_statement condition: (parenthesized_expression (assignment_expression right: [(number) (string) (true) (false) (null) (identifier)]))) @mistake
  (#set! mistake "assignment-in-condition") (#set! concept "assignment-vs-equality"))

; if (x == 3)
((binary_expression left: (_) @_left operator: ["==" "!="] right: (_) @_right) @mistake
  (#not-any-of? @_right "null" "undefined" "NaN" "true" "false" "[]") (#not-match? @_left "^(?:null|typeof .*)$") (#set! mistake "loose-equality") (#set! concept "strict-equality"))

; count === 0;
((expression_statement (binary_expression operator: ["==" "==="])) @mistake
  (#set! mistake "equal-for-assign") (#set! concept "assignment-vs-equality"))

; if (1 < x < 5)
((binary_expression left: (binary_expression operator: ["<" ">" "<=" ">="]) operator: ["<" ">" "<=" ">="]) @mistake
  (#set! mistake "compared-in-a-row") (#set! concept "boolean-logic"))

; if (1 < x < 5), as another grammar reads it
((binary_expression operator: ["<" ">" "<=" ">="] right: (binary_expression operator: ["<" ">" "<=" ">="])) @mistake
  (#set! mistake "compared-in-a-row") (#set! concept "boolean-logic"))

; if (x === 1 || 2)
((binary_expression left: (binary_expression operator: ["==" "===" "!=" "!==" "<" ">" "<=" ">="]) operator: ["||" "&&"] right: [(number) (string)]) @mistake
  (#set! mistake "half-a-comparison") (#set! concept "boolean-logic"))

; if (x === (1 || 2))
((binary_expression operator: ["==" "===" "!=" "!=="] right: (parenthesized_expression (binary_expression left: [(number) (string)] operator: ["||" "&&"]))) @mistake
  (#set! mistake "half-a-comparison") (#set! concept "boolean-logic"))

; if (x === 1 && x === 2)
((binary_expression left: (binary_expression left: (_) @_a operator: ["==" "==="] right: [(number) (string)] @_one) operator: "&&" right: (binary_expression left: (_) @_b operator: ["==" "==="] right: [(number) (string)] @_two)) @mistake
  (#eq? @_a @_b) (#not-eq? @_one @_two) (#set! mistake "never-both") (#set! concept "boolean-logic"))

; if (x !== 1 || x !== 2)
((binary_expression left: (binary_expression left: (_) @_a operator: ["!=" "!=="] right: [(number) (string)] @_one) operator: "||" right: (binary_expression left: (_) @_b operator: ["!=" "!=="] right: [(number) (string)] @_two)) @mistake
  (#eq? @_a @_b) (#not-eq? @_one @_two) (#set! mistake "always-one") (#set! concept "boolean-logic"))

; if (true)
((if_statement condition: (parenthesized_expression [(true) (string) (number)])) @mistake
  (#set! mistake "condition-that-never-changes") (#set! concept "boolean-logic"))

; if (done == true)
((binary_expression operator: ["==" "===" "!=" "!=="] right: [(true) (false)]) @mistake
  (#set! mistake "compared-with-truth") (#set! concept "boolean-value"))

; if (x === NaN)
((binary_expression operator: ["==" "===" "!=" "!=="] right: (identifier) @_nan) @mistake
  (#eq? @_nan "NaN") (#set! mistake "compared-with-no-number") (#set! concept "comparison-operator"))

; if (typeof x === undefined)
((binary_expression left: (unary_expression operator: "typeof") operator: ["==" "===" "!=" "!=="] right: [(undefined) (null) (identifier)]) @mistake
  (#set! mistake "type-that-is-none") (#set! concept "type-conversion"))

; if (typeof x === 'Number')
((binary_expression left: (unary_expression operator: "typeof") operator: ["==" "===" "!=" "!=="] right: (string (string_fragment) @_name)) @mistake
  (#not-any-of? @_name "undefined" "string" "number" "boolean" "object" "function" "bigint" "symbol") (#set! mistake "type-that-is-none") (#set! concept "type-conversion"))

; if (xs === [])
((binary_expression operator: ["==" "===" "!=" "!=="] right: [(array) (object)]) @mistake
  (#set! mistake "compared-with-a-new-list") (#set! concept "strict-equality"))

; const xs = [];
; if (xs)
((_ (_ (variable_declarator name: (identifier) @_a value: (array))) (if_statement condition: (parenthesized_expression [(identifier) @_b (unary_expression operator: "!" argument: (identifier) @_b)])) @mistake)
  (#eq? @_a @_b) (#set! mistake "list-as-truth") (#set! concept "boolean-logic"))

; if (xs.filter((x) => x > 3))
((if_statement condition: (parenthesized_expression (call_expression function: (member_expression property: (property_identifier) @_method)))) @mistake
  (#any-of? @_method "filter" "map" "split" "slice" "concat") (#set! mistake "list-as-truth") (#set! concept "boolean-logic"))

; if (xs.indexOf(3))
((if_statement condition: (parenthesized_expression [(call_expression function: (member_expression property: (property_identifier) @_method))
  (unary_expression operator: "!" argument: (call_expression function: (member_expression property: (property_identifier) @_method)))])) @mistake
  (#any-of? @_method "indexOf" "findIndex" "search" "lastIndexOf") (#set! mistake "position-as-truth") (#set! concept "membership"))

; if (3 in [1, 2, 3])
((binary_expression operator: "in" right: (array)) @mistake
  (#set! mistake "positions-asked") (#set! concept "membership"))

; const xs = [4, 7];
; if (4 in xs)
((_ (_ (variable_declarator name: (identifier) @_a value: (array))) (if_statement condition: (parenthesized_expression (binary_expression operator: "in" right: (identifier) @_b))) @mistake)
  (#eq? @_a @_b) (#set! mistake "positions-asked") (#set! concept "membership"))

; if (!key in ages)
((binary_expression left: (unary_expression operator: "!") operator: ["in" "instanceof" "===" "==" "<" ">" "<=" ">="]) @mistake
  (#set! mistake "not-too-early") (#set! concept "operator-order"))

; if (0.1 + 0.2 === 0.3)
((binary_expression operator: ["==" "==="] right: (number) @_number) @mistake
  (#match? @_number "\\.") (#set! mistake "exact-fraction") (#set! concept "float-precision"))

; if (n > 10) { ... }
; if (n > 5) { ... } else { ... }
((_ (if_statement condition: (parenthesized_expression (binary_expression left: (identifier) @_a operator: [">" "<" ">=" "<="] @_one)) consequence: (statement_block . (expression_statement)) !alternative) . (comment)*
  . (if_statement condition: (parenthesized_expression (binary_expression left: (identifier) @_b operator: [">" "<" ">=" "<="] @_two)) alternative: (else_clause)) @mistake)
  (#eq? @_a @_b) (#eq? @_one @_two) (#set! mistake "second-question") (#set! concept "conditional-chain"))

; case 1:
;     size = 'small';
; case 2:
((switch_body (switch_case body: [(expression_statement) (lexical_declaration) (if_statement)] . (comment)* .) @mistake . (comment)* . [(switch_case) (switch_default)])
  (#set! mistake "case-runs-on") (#set! concept "switch-cases"))

; case 1 || 2:
((switch_case value: (binary_expression operator: "||")) @mistake
  (#set! mistake "half-a-case") (#set! concept "switch-cases"))

; switch (n) {
;     case n > 5:
((switch_statement value: (parenthesized_expression (identifier)) body: (switch_body (switch_case value: (binary_expression operator: ["<" ">" "<=" ">=" "===" "=="])) @mistake))
  (#set! mistake "question-as-case") (#set! concept "switch-cases"))
