; Mistakes that beginners make, as they look. Each pattern stands under a picture of what it matches, has a name, and the concept
; that whoever makes it does not have yet. A pattern alone makes no bug: much of this is right in some program.

; ---------------------------------------------------------------- loops and their bounds

; for (int i = 0; i <= n; i++)
;     total += xs[i];
((for_statement) @mistake
  (#match? @mistake "^for\\s*\\(\\s*(?:\\w+ )?(\\w+)\\s*=\\s*0\\s*;\\s*\\1\\s*<=\\s*(?:n|len\\w*|size\\w*|count|num\\w*|\\w*(?:Size|Length|Count|LEN|SIZE|MAX|COUNT)|N|strlen\\([^;]*\\)|sizeof[^;]*|\\w+\\.(?:size|length)\\(\\))\\s*;[\\s\\S]*\\[\\1\\]")
  (#set! mistake "one-round-too-many") (#set! concept "loop-bounds"))

; int xs[5];
; for (int i = 0; i <= 5; i++)
((_ (declaration declarator: [(array_declarator size: (_) @_n) (init_declarator declarator: (array_declarator size: (_) @_n))])
  (for_statement condition: (binary_expression left: (identifier) operator: "<=" right: (_) @_m)) @mistake)
  (#eq? @_n @_m) (#match? @mistake "^for\\s*\\(\\s*(?:\\w+ )?\\w+\\s*=\\s*0") (#set! mistake "one-round-too-many") (#set! concept "loop-bounds"))

; for (int i = 0; i < n - 1; i++)
;     total += xs[i];
((for_statement condition: (binary_expression left: (identifier) operator: "<" right: (binary_expression operator: "-" right: (number_literal) @_one)) body: (compound_statement (expression_statement (assignment_expression operator: "+=" right: (subscript_expression index: (identifier)))))) @mistake
  (#eq? @_one "1") (#set! mistake "one-round-too-few") (#set! concept "loop-bounds"))

; int total = 0;
; for (int i = 1; i < n; i++)
;     total += xs[i];
((_ (declaration declarator: (init_declarator declarator: (identifier) @_a value: (number_literal) @_zero))
  (for_statement initializer: (declaration declarator: (init_declarator value: (number_literal) @_one)) body: (compound_statement (expression_statement (assignment_expression left: (identifier) @_b operator: "+=" right: (subscript_expression index: (identifier)))))) @mistake)
  (#eq? @_a @_b) (#eq? @_zero "0") (#eq? @_one "1") (#set! mistake "first-item-left-out") (#set! concept "loop-bounds"))

; for (int i = n; i >= 0; i--)
;     printf("%d\n", xs[i]);
((for_statement) @mistake
  (#match? @mistake "^for\\s*\\(\\s*(?:\\w+ )?(\\w+)\\s*=\\s*(?:n|len\\w*|size\\w*|count|strlen\\([^;]*\\)|\\w+\\.(?:size|length)\\(\\))\\s*;\\s*\\1\\s*>=?\\s*0\\s*;[\\s\\S]*\\[\\1\\]")
  (#set! mistake "starts-behind-the-last") (#set! concept "loop-bounds"))

; for (int i = n - 1; i > 0; i--)
;     printf("%d\n", xs[i]);
((for_statement) @mistake
  (#match? @mistake "^for\\s*\\(\\s*(?:\\w+ )?(\\w+)\\s*=[^;]*-\\s*1\\s*;\\s*\\1\\s*>\\s*0\\s*;[\\s\\S]*\\[\\1\\]") (#not-match? @mistake "\\[\\w+ ?- ?1\\]|- ?1 ?\\]|< ?\\w+;[\\s\\S]*for")
  (#set! mistake "ends-before-the-first") (#set! concept "loop-bounds"))

; for (int i = 10; i > 0; i++)
((for_statement condition: (binary_expression left: (identifier) @_i operator: [">" ">="]) update: (update_expression argument: (identifier) @_j operator: "++")) @mistake
  (#eq? @_i @_j) (#set! mistake "counts-the-wrong-way") (#set! concept "while-condition"))

; for (int i = 0; i < 10; i--)
((for_statement condition: (binary_expression left: (identifier) @_i operator: ["<" "<="]) update: (update_expression argument: (identifier) @_j operator: "--")) @mistake
  (#eq? @_i @_j) (#set! mistake "counts-the-wrong-way") (#set! concept "while-condition"))

; for (int i = 0; i < 10; i + 2)
((for_statement update: (binary_expression left: (identifier) operator: ["+" "-" "*" "/"])) @mistake
  (#set! mistake "step-not-kept") (#set! concept "assignment"))

; while (i < 10) {
;     printf("%d\n", i);
; }
((while_statement) @mistake
  (#match? @mistake "^while\\s*\\(\\s*(\\w+)\\s*(?:[<>]=?|!=)\\s*(\\w+)\\s*\\)\\s*\\{(?![\\s\\S]*\\b(?:\\1|\\2)\\s*(?:\\+\\+|--|[-+*/%]?=[^=]))(?![\\s\\S]*(?:\\+\\+|--)\\s*(?:\\1|\\2))(?![\\s\\S]*&\\s*(?:\\1|\\2)\\b)(?![\\s\\S]*\\b(?:break|return|exit|goto|throw|cin|getline)\\b)")
  (#set! mistake "step-forgotten") (#set! concept "while-condition"))

; for (int i = 0; i < 10; i = i++)
((assignment_expression left: (identifier) @_a operator: "=" right: (update_expression argument: (identifier) @_b) @_step) @mistake
  (#eq? @_a @_b) (#match? @_step "^[^+-]") (#set! mistake "old-value-kept") (#set! concept "assignment"))

; for (int i = 0; i < n; i++) {
;     if (xs[i] > xs[i + 1])
((for_statement condition: (binary_expression left: (identifier) @_i operator: "<" right: [(identifier) (number_literal) (call_expression)])
  body: (compound_statement (if_statement condition: (_ (binary_expression [(subscript_expression index: (binary_expression left: (identifier) @_j operator: "+"))])))) ) @mistake
  (#eq? @_i @_j) (#set! mistake "beyond-the-last") (#set! concept "array-bounds"))

; for (unsigned int i = 9; i >= 0; i--)
((for_statement initializer: (declaration type: [(sized_type_specifier) (primitive_type) (type_identifier)] @_type) condition: (binary_expression left: (identifier) operator: ">=" right: (number_literal) @_zero)) @mistake
  (#match? @_type "unsigned|size_t|uint") (#eq? @_zero "0") (#set! mistake "never-below-zero") (#set! concept "number-size"))

; while (i < 10);
(([(while_statement body: (expression_statement) @_none) (if_statement consequence: (expression_statement) @_none)]) @mistake
  (#eq? @_none ";") (#not-match? @mistake "\\+\\+|--|getchar|=\\s*\\*|\\.get\\(|getline") (#set! mistake "semicolon-behind-head") (#set! concept "syntax"))

; for (int i = 0; i < 10; i++);
((for_statement condition: (binary_expression operator: ["<" "<=" ">" ">="]) body: (expression_statement) @_none) @mistake
  (#eq? @_none ";") (#set! mistake "semicolon-behind-head") (#set! concept "syntax"))

; for (int i = 0; i < n; i++) {
;     total += xs[i];
;     break;
; }
(([(for_statement body: (compound_statement (_) (break_statement) . (comment)* . "}")) (while_statement body: (compound_statement (_) (break_statement) . (comment)* . "}"))]) @mistake
  (#not-match? @mistake "continue") (#set! mistake "only-one-round") (#set! concept "loop-walk"))

; while (!feof(in)) {
((while_statement condition: (_ (unary_expression operator: "!" argument: (call_expression function: (identifier) @_feof)))) @mistake
  (#eq? @_feof "feof") (#set! mistake "asks-for-the-end-too-early") (#set! concept "while-condition"))

; ---------------------------------------------------------------- return and print

; for (int i = 0; i < n; i++) {
;     total += xs[i];
;     return total;
; }
(([(for_statement body: (compound_statement (_) (return_statement) @mistake . (comment)* . "}")) (while_statement body: (compound_statement (_) (return_statement) @mistake . (comment)* . "}"))])
  (#set! mistake "return-in-loop") (#set! concept "return-ends"))

; for (int i = 0; i < n; i++) {
;     if (xs[i] == wanted) {
;         return 1;
;     } else {
;         return 0;
;     }
((for_statement body: (compound_statement (if_statement consequence: [(return_statement) (compound_statement (return_statement))] alternative: (else_clause [(return_statement) @mistake (compound_statement (return_statement) @mistake)]))))
  (#set! mistake "answer-after-first-round") (#set! concept "return-ends"))

; void twice(int n) {
;     int result = n * 2;
; }
((function_definition type: (primitive_type) @_type declarator: (function_declarator parameters: (parameter_list (parameter_declaration declarator: (_)))) body: (compound_statement (declaration) @mistake . (comment)* . "}"))
  (#eq? @_type "void") (#set! mistake "result-not-returned") (#set! concept "return-value"))

; int twice(int n) {
;     int result = n * 2;
; }
((function_definition type: (primitive_type) @_type declarator: (function_declarator declarator: (identifier) @_name) @mistake body: (compound_statement) @_body)
  (#not-eq? @_type "void") (#not-eq? @_name "main") (#not-match? @_body "\\b(?:return|exit|abort|throw)\\b|while \\((?:1|true)\\)|for \\(;;\\)") (#set! mistake "promised-value-missing") (#set! concept "return-value"))

; int sign(int n) {
;     if (n < 0) {
;         return -1;
;     }
; }
((function_definition type: (primitive_type) @_type declarator: (function_declarator declarator: (identifier) @_name) body: (compound_statement (if_statement !alternative) @mistake . (comment)* . "}") @_body)
  (#not-eq? @_type "void") (#not-eq? @_name "main") (#match? @_body "\\breturn\\b") (#set! mistake "promised-value-missing") (#set! concept "return-value"))

; int twice(int n) {
;     printf("%d\n", n * 2);
; }
((function_definition type: (primitive_type) @_type declarator: (function_declarator declarator: (identifier) @_name) body: (compound_statement (expression_statement (call_expression function: (identifier) @_print)) @mistake . (comment)* . "}") @_body)
  (#not-eq? @_type "void") (#not-eq? @_name "main") (#eq? @_print "printf") (#not-match? @_body "\\breturn\\b") (#set! mistake "print-for-return") (#set! concept "print-vs-return"))

; int total(int xs[], int n) {
;     int sum = 0;
;     for (int i = 0; i < n; i++) { ... }
;     return 0;
((function_definition declarator: (function_declarator declarator: (identifier) @_name) body: (compound_statement (declaration declarator: (init_declarator value: (number_literal))) [(for_statement) (while_statement)] @_loop . (comment)* . (return_statement (number_literal)) @mistake))
  (#not-eq? @_name "main") (#not-match? @_loop "\\breturn\\b") (#set! mistake "fixed-value-returned") (#set! concept "return-value"))

; return total;
; total = 0;
((compound_statement (return_statement) . (comment)* . [(expression_statement) (declaration) (if_statement) (for_statement) (while_statement) (return_statement)] @mistake)
  (#set! mistake "never-reached") (#set! concept "return-ends"))

; void swap(int a, int b) {
;     int t = a;
;     a = b;
((function_definition type: (primitive_type) @_type declarator: (function_declarator parameters: (parameter_list (parameter_declaration declarator: (identifier) @_a) (parameter_declaration declarator: (identifier) @_b)))
  body: (compound_statement (declaration declarator: (init_declarator value: (identifier))) (expression_statement (assignment_expression left: (identifier) @_c right: (identifier) @_d)) @mistake))
  (#eq? @_type "void") (#eq? @_a @_c) (#eq? @_b @_d) (#set! mistake "copies-swapped") (#set! concept "parameters"))

; void reset(int n) {
;     n = 0;
; }
((function_definition type: (primitive_type) @_type declarator: (function_declarator parameters: (parameter_list (parameter_declaration type: (primitive_type) declarator: (identifier) @_a)))
  body: (compound_statement (expression_statement [(assignment_expression left: (identifier) @_b) (update_expression argument: (identifier) @_b)]) @mistake . (comment)* . "}"))
  (#eq? @_type "void") (#eq? @_a @_b) (#set! mistake "parameter-set-in-vain") (#set! concept "parameters"))

; ---------------------------------------------------------------- functions that call themselves

; int count(int n) {
;     return 1 + count(n - 1);
((function_definition declarator: (function_declarator declarator: (identifier) @_f) body: (compound_statement . (return_statement [(call_expression function: (identifier) @_g) (binary_expression (call_expression function: (identifier) @_g))]) @mistake))
  (#eq? @_f @_g) (#set! mistake "no-base-case") (#set! concept "recursion-base-case"))

; int count(int n) {
;     if (n == 0) return 0;
;     return 1 + count(n);
((function_definition declarator: (function_declarator declarator: (identifier) @_f parameters: (parameter_list . (parameter_declaration declarator: (identifier) @_p) .))
  body: (compound_statement (return_statement [(call_expression function: (identifier) @_g arguments: (argument_list . (identifier) @_q .)) (binary_expression (call_expression function: (identifier) @_g arguments: (argument_list . (identifier) @_q .)))]) @mistake) @_body)
  (#eq? @_f @_g) (#eq? @_p @_q) (#not-match? @_body "\\+\\+|--|[-+/*]=|\\b\\w+ = ") (#set! mistake "never-smaller") (#set! concept "recursion-base-case"))

; int total(int n) {
;     if (n == 0) return 0;
;     total(n - 1);
((function_definition type: (primitive_type) @_type declarator: (function_declarator declarator: (identifier) @_f) body: (compound_statement (if_statement consequence: [(return_statement (_)) (compound_statement (return_statement (_)))]) (expression_statement (call_expression function: (identifier) @_g)) @mistake))
  (#eq? @_f @_g) (#not-eq? @_type "void") (#set! mistake "smaller-result-lost") (#set! concept "recursion-base-case"))
