; Mistakes with names and their values, with conditions and with numbers.

; ---------------------------------------------------------------- accumulators and names

; for (int i = 0; i < n; i++) {
;     int total = 0;
;     total += xs[i];
(([(for_statement body: (compound_statement (declaration declarator: (init_declarator declarator: (identifier) @_a value: (number_literal))) @mistake (expression_statement (assignment_expression left: (identifier) @_b operator: ["+=" "-=" "*="]))))
  (while_statement body: (compound_statement (declaration declarator: (init_declarator declarator: (identifier) @_a value: (number_literal))) @mistake (expression_statement (assignment_expression left: (identifier) @_b operator: ["+=" "-=" "*="]))))])
  (#eq? @_a @_b) (#set! mistake "starts-afresh-each-round") (#set! concept "accumulator"))

; for (int i = 0; i < n; i++) {
;     total = 0;
;     total += xs[i];
; }
(([(for_statement body: (compound_statement . (expression_statement (assignment_expression left: (identifier) @_a operator: "=" right: (number_literal))) @mistake . (comment)* . (expression_statement (assignment_expression left: (identifier) @_b operator: ["+=" "*="])) . (comment)* . "}"))
  (while_statement body: (compound_statement . (expression_statement (assignment_expression left: (identifier) @_a operator: "=" right: (number_literal))) @mistake . (comment)* . (expression_statement (assignment_expression left: (identifier) @_b operator: ["+=" "*="]))))])
  (#eq? @_a @_b) (#set! mistake "starts-afresh-each-round") (#set! concept "accumulator"))

; while (n > 0) {
;     int count = 0;
;     count++;
(([(for_statement body: (compound_statement (declaration declarator: (init_declarator declarator: (identifier) @_a value: (number_literal))) @mistake [(expression_statement (update_expression argument: (identifier) @_b)) (if_statement consequence: [(compound_statement (expression_statement (update_expression argument: (identifier) @_b))) (expression_statement (update_expression argument: (identifier) @_b))])] . (comment)* . "}"))
  (while_statement body: (compound_statement (declaration declarator: (init_declarator declarator: (identifier) @_a value: (number_literal))) @mistake (expression_statement (update_expression argument: (identifier) @_b))))])
  (#eq? @_a @_b) (#set! mistake "starts-afresh-each-round") (#set! concept "accumulator"))

; int smallest = 0;
; for (int i = 0; i < n; i++)
;     if (xs[i] < smallest)
((_ (declaration declarator: (init_declarator declarator: (identifier) @_a value: (number_literal) @_zero)) @mistake
  (for_statement body: (compound_statement (if_statement condition: (_ (binary_expression left: (subscript_expression) operator: ["<" "<="] right: (identifier) @_b))))))
  (#eq? @_zero "0") (#eq? @_a @_b) (#set! mistake "starts-from-zero") (#set! concept "best-so-far"))

; int product = 0;
; for (int i = 0; i < n; i++)
;     product *= xs[i];
((_ (declaration declarator: (init_declarator declarator: (identifier) @_a value: (number_literal) @_zero)) @mistake
  [(for_statement body: [(compound_statement (expression_statement (assignment_expression left: (identifier) @_b operator: "*="))) (expression_statement (assignment_expression left: (identifier) @_b operator: "*="))])
  (while_statement body: (compound_statement (expression_statement (assignment_expression left: (identifier) @_b operator: "*="))))])
  (#eq? @_zero "0") (#eq? @_a @_b) (#set! mistake "product-from-zero") (#set! concept "accumulator"))

; int total;
; for (int i = 0; i < n; i++)
;     total += xs[i];
((_ (declaration type: [(primitive_type) (sized_type_specifier)] declarator: (identifier) @_a) @mistake
  [(for_statement body: [(compound_statement (expression_statement (assignment_expression left: (identifier) @_b operator: ["+=" "-=" "*="]))) (expression_statement (assignment_expression left: (identifier) @_b operator: ["+=" "-=" "*="]))])
  (while_statement body: (compound_statement (expression_statement (assignment_expression left: (identifier) @_b operator: ["+=" "-=" "*="]))))] @_loop) @_block
  (#eq? @_a @_b) (#not-match? @_block "for \\(\\w+ = |[a-z] = [^=;]*;[\\s\\S]*(?:for|while)") (#not-match? @mistake "static|extern") (#set! mistake "no-first-value") (#set! concept "initial-value"))

; int total;
; printf("%d\n", total);
((_ (declaration type: [(primitive_type) (sized_type_specifier)] declarator: (identifier) @_a) @mistake . (comment)* . (expression_statement [(call_expression function: (identifier) @_f arguments: (argument_list (identifier) @_b)) (assignment_expression left: (identifier) @_b operator: ["+=" "-=" "*="]) (update_expression argument: (identifier) @_b)]))
  (#eq? @_a @_b) (#not-match? @mistake "static|extern") (#set! mistake "no-first-value") (#set! concept "initial-value"))

; total =+ x;
((assignment_expression operator: "=" right: [(unary_expression operator: ["+" "-"]) (number_literal)]) @mistake
  (#match? @mistake "[^=!<>]=[+-][^+-]") (#set! mistake "reversed-sign") (#set! concept "accumulator"))

; a = b;
; b = a;
((_ (expression_statement (assignment_expression left: (_) @_a operator: "=" right: (_) @_b)) @mistake . (comment)* . (expression_statement (assignment_expression left: (_) @_c operator: "=" right: (_) @_d)))
  (#eq? @_a @_d) (#eq? @_b @_c) (#set! mistake "swap-loses-one") (#set! concept "assignment"))

; toupper(letter);
((expression_statement (call_expression function: (identifier) @_f)) @mistake
  (#any-of? @_f "toupper" "tolower" "abs" "sqrt" "pow" "round" "floor" "ceil" "atoi" "strlen" "strcmp" "isdigit") (#set! mistake "new-value-ignored") (#set! concept "return-value"))

; ---------------------------------------------------------------- conditions

; if (x = 5)
(([(if_statement condition: (_ (assignment_expression left: (identifier) operator: "=" right: [(number_literal) (identifier) (char_literal) (true) (false)]) @mistake)) (while_statement condition: (_ (assignment_expression left: (identifier) operator: "=" right: [(number_literal) (identifier) (char_literal) (true) (false)]) @mistake))
  (do_statement condition: (_ (assignment_expression left: (identifier) operator: "=" right: [(number_literal) (identifier) (char_literal) (true) (false)]) @mistake))])
  (#set! mistake "assignment-in-condition") (#set! concept "assignment-vs-equality"))

; for (int i = 0; i = 10; i++)
((for_statement condition: (assignment_expression left: (identifier) right: [(number_literal) (identifier)])) @mistake
  (#set! mistake "assignment-in-condition") (#set! concept "assignment-vs-equality"))

; x == 5;
((expression_statement (binary_expression left: [(identifier) (subscript_expression) (field_expression)] operator: "==")) @mistake
  (#set! mistake "equal-for-assign") (#set! concept "assignment-vs-equality"))

; if (x == 1 && x == 2)
((binary_expression left: (binary_expression left: (_) @_a operator: "==" right: [(number_literal) (char_literal)] @_one) operator: "&&" right: (binary_expression left: (_) @_b operator: "==" right: [(number_literal) (char_literal)] @_two)) @mistake
  (#eq? @_a @_b) (#not-eq? @_one @_two) (#set! mistake "never-both") (#set! concept "boolean-logic"))

; if (x != 1 || x != 2)
((binary_expression left: (binary_expression left: (_) @_a operator: "!=" right: [(number_literal) (char_literal)] @_one) operator: "||" right: (binary_expression left: (_) @_b operator: "!=" right: [(number_literal) (char_literal)] @_two)) @mistake
  (#eq? @_a @_b) (#not-eq? @_one @_two) (#set! mistake "always-one") (#set! concept "boolean-logic"))

; if (0 < x < 10)
((binary_expression left: (binary_expression operator: ["<" ">" "<=" ">=" "=="]) operator: ["<" ">" "<=" ">="]) @mistake
  (#set! mistake "compared-in-a-row") (#set! concept "boolean-logic"))

; if (a == b == c)
((binary_expression left: (binary_expression operator: "==") operator: "==") @mistake
  (#set! mistake "compared-in-a-row") (#set! concept "boolean-logic"))

; if (x == 1 || 2)
((binary_expression left: (binary_expression operator: ["==" "!=" "<" ">" "<=" ">="]) operator: ["||" "&&"] right: [(number_literal) (char_literal) (string_literal)]) @mistake
  (#set! mistake "half-a-comparison") (#set! concept "boolean-logic"))

; if (x > 1 & x < 9)
((binary_expression left: (binary_expression operator: ["==" "!=" "<" ">" "<=" ">="]) operator: ["&" "|"] right: (binary_expression operator: ["==" "!=" "<" ">" "<=" ">="])) @mistake
  (#set! mistake "bits-for-truth") (#set! concept "boolean-logic"))

; if ((x > 1) & (x < 9))
((binary_expression left: (parenthesized_expression (binary_expression operator: ["==" "!=" "<" ">" "<=" ">="])) operator: ["&" "|"] right: (parenthesized_expression (binary_expression operator: ["==" "!=" "<" ">" "<=" ">="]))) @mistake
  (#set! mistake "bits-for-truth") (#set! concept "boolean-logic"))

; if (!x == 5)
((binary_expression left: (unary_expression operator: "!" argument: [(identifier) (subscript_expression)]) operator: ["==" "!=" "<" ">" "<=" ">="] right: [(number_literal) (char_literal)]) @mistake
  (#set! mistake "not-too-early") (#set! concept "boolean-logic"))

; if (done == true)
((binary_expression operator: ["==" "!="] right: [(true) (false)]) @mistake
  (#set! mistake "compared-with-truth") (#set! concept "boolean-value"))

; if (price == 0.3)
((binary_expression operator: ["==" "!="] right: (number_literal) @_number) @mistake
  (#match? @_number "\\.\\d*[1-9]") (#set! mistake "exact-fraction") (#set! concept "float-precision"))

; if (n > 10) { ... }
; if (n > 5) { ... } else { ... }
((_ (if_statement condition: (_ (binary_expression left: (identifier) @_a operator: [">" "<" ">=" "<="] @_one right: (number_literal))) consequence: (compound_statement . (expression_statement)) !alternative) . (comment)*
  . (if_statement condition: (_ (binary_expression left: (identifier) @_b operator: [">" "<" ">=" "<="] @_two right: (number_literal))) alternative: (_)) @mistake)
  (#eq? @_a @_b) (#eq? @_one @_two) (#set! mistake "second-question") (#set! concept "conditional-chain"))

; case 1:
;     size = 3;
; case 2:
((compound_statement (case_statement [(expression_statement) (if_statement) (for_statement)] . (comment)* .) @mistake . (comment)* . (case_statement))
  (#set! mistake "case-runs-on") (#set! concept "switch-cases"))

; if (n > 0)
;     total += n;
;     count++;
((compound_statement [(if_statement consequence: (expression_statement) !alternative) (for_statement body: (expression_statement)) (while_statement body: (expression_statement))] @mistake . (expression_statement)) @_block
  (#match? @_block "\\n([ \\t]*)(?:if|for|while)\\b[^\\n{;]*(?:;[^\\n{]*)?\\)[^\\n;{]*\\n(\\1[ \\t]+)[^\\n]*;[^\\n]*\\n\\2[\\w*]") (#match? @mistake "\\n") (#set! mistake "braces-left-out") (#set! concept "conditions"))

; if (a > 0)
;     if (b > 0)
;         n = 1;
; else
;     n = 2;
((if_statement consequence: (if_statement alternative: (else_clause)) !alternative) @mistake
  (#match? @mistake "\\n") (#set! mistake "else-of-the-inner-if") (#set! concept "nested-conditions"))

; ---------------------------------------------------------------- numbers

; double half = n / 2;
((declaration type: (primitive_type) @_type declarator: (init_declarator value: (binary_expression left: (identifier) @_a operator: "/" right: (number_literal) @_number)))  @mistake
  (#any-of? @_type "double" "float") (#match? @_number "^\\d+$") (#match? @_a "^(?:n|i|sum|total|count|age|points|score)\\w*$") (#not-match? @mistake "\\.") (#set! mistake "fraction-dropped") (#set! concept "integer-division"))

; int sum = 7;
; double mean = sum / n;
((_ (declaration type: (primitive_type) @_whole declarator: [(identifier) @_a (init_declarator declarator: (identifier) @_a)])
  [(declaration type: (primitive_type) @_type declarator: (init_declarator value: (binary_expression left: (identifier) @_b operator: "/" right: [(identifier) (number_literal)]))) @mistake])
  (#any-of? @_whole "int" "long" "short") (#any-of? @_type "double" "float") (#eq? @_a @_b) (#not-match? @mistake "\\.\\d") (#set! mistake "fraction-dropped") (#set! concept "integer-division"))

; double mean(int sum, int n) {
;     return sum / n;
((function_definition type: (primitive_type) @_type declarator: (function_declarator parameters: (parameter_list (parameter_declaration type: (primitive_type) @_whole declarator: (identifier) @_a) (parameter_declaration type: (primitive_type) @_too declarator: (identifier) @_b)))
  body: (compound_statement (return_statement (binary_expression left: (identifier) @_c operator: "/" right: (identifier) @_d)) @mistake))
  (#any-of? @_type "double" "float") (#eq? @_whole "int") (#eq? @_too "int") (#eq? @_a @_c) (#eq? @_b @_d) (#set! mistake "fraction-dropped") (#set! concept "integer-division"))

; double celsius = 5 / 9 * (f - 32);
((binary_expression left: (number_literal) @_one operator: "/" right: (number_literal) @_two) @mistake
  (#match? @_one "^\\d+$") (#match? @_two "^\\d+$") (#set! mistake "fraction-dropped") (#set! concept "integer-division"))

; double part = (double) (a / b);
((cast_expression type: (type_descriptor type: (primitive_type) @_type) value: (parenthesized_expression (binary_expression operator: "/"))) @mistake
  (#any-of? @_type "double" "float") (#not-match? @mistake "\\.[0-9]") (#set! mistake "cast-too-late") (#set! concept "integer-division"))

; 2 ^ 3
((binary_expression operator: "^" right: (number_literal)) @mistake
  (#set! mistake "caret-for-power") (#set! concept "operator-order"))

; a + b / 2
((binary_expression left: [(identifier) (number_literal) (subscript_expression) (binary_expression operator: "+")] operator: "+" right: (binary_expression left: [(identifier) (subscript_expression)] operator: "/" right: (number_literal) @_many)) @mistake
  (#match? @_many "^[2-9](?:\\.0)?$") (#set! mistake "divided-too-early") (#set! concept "operator-order"))

; int people = 8000000000;
((declaration type: (primitive_type) @_type declarator: (init_declarator declarator: (identifier) value: (number_literal) @_number)) @mistake
  (#eq? @_type "int") (#match? @_number "^-?(?:\\d{11,}|[3-9]\\d{9}|2[2-9]\\d{8})$") (#set! mistake "too-large-for-its-kind") (#set! concept "number-size"))

; char points = 300;
((declaration type: (primitive_type) @_type declarator: (init_declarator declarator: (identifier) value: (number_literal) @_number)) @mistake
  (#eq? @_type "char") (#match? @_number "^(?:12[89]|1[3-9]\\d|[2-9]\\d\\d|\\d{4,})$") (#set! mistake "too-large-for-its-kind") (#set! concept "number-size"))

; int result = 1;
; for (int i = 1; i <= 20; i++)
;     result *= i;
((_ (declaration type: (primitive_type) @_type declarator: (init_declarator declarator: (identifier) @_a value: (number_literal)))
  (for_statement condition: (binary_expression right: (number_literal) @_many) body: [(compound_statement (expression_statement (assignment_expression left: (identifier) @_b operator: "*=")) @mistake) (expression_statement (assignment_expression left: (identifier) @_b operator: "*=")) @mistake]))
  (#any-of? @_type "int" "short" "char") (#eq? @_a @_b) (#match? @_many "^(?:1[3-9]|[2-9]\\d)$") (#set! mistake "too-large-for-its-kind") (#set! concept "number-size"))
