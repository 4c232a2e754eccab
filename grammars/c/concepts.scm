; How the concepts of extension/learner/concepts.ts look where they are used. Each pattern stands under a picture of what it
; matches, captures @use and sets the concept's name. That something is used does not say that it is used rightly.

; ---------------------------------------------------------------- names, numbers, texts

; any program
((translation_unit) @use (#set! concept "syntax"))

; int x = 3;  x = 3;  x += 1;  x++;
((init_declarator declarator: (identifier)) @use (#set! concept "assignment"))
((assignment_expression left: (identifier)) @use (#set! concept "assignment"))
((update_expression) @use (#set! concept "assignment"))

; int x = 3;  char name[20];
((declaration declarator: [(init_declarator) (identifier) (array_declarator) (pointer_declarator declarator: (identifier))]) @use (#set! concept "declaring-names"))

; int x;
((declaration declarator: [(identifier) (array_declarator) (pointer_declarator declarator: (identifier))]) @use (#set! concept "initial-value"))

; double x = 3;  long f(int n)
((declaration type: [(primitive_type) (sized_type_specifier) (struct_specifier) (type_identifier)]) @use (#set! concept "type-declarations"))
((parameter_declaration type: (_)) @use (#set! concept "type-declarations"))
((cast_expression) @use (#set! concept "type-declarations"))

; a - 2, a * 3
((binary_expression
  left: [(identifier) (number_literal) (binary_expression) (parenthesized_expression) (call_expression) (subscript_expression) (field_expression)]
  operator: ["+" "-" "*"]
  right: [(identifier) (number_literal) (binary_expression) (parenthesized_expression) (call_expression) (subscript_expression) (field_expression)]) @use
  (#set! concept "arithmetic"))

; 7 / 2, sum /= 2
((binary_expression operator: "/") @use (#set! concept "integer-division"))
((assignment_expression operator: "/=") @use (#set! concept "integer-division"))

; 17 % 5
((binary_expression operator: "%") @use (#set! concept "modulo"))

; 2 + 6 / 2, (2 + 6) / 2
((binary_expression
  operator: ["+" "-" "*" "/" "%"]
  right: [(binary_expression operator: ["+" "-" "*" "/" "%"]) (parenthesized_expression (binary_expression operator: ["+" "-" "*" "/" "%"]))]) @use
  (#set! concept "operator-order"))
((binary_expression
  left: [(binary_expression operator: ["+" "-" "*" "/" "%"]) (parenthesized_expression (binary_expression operator: ["+" "-" "*" "/" "%"]))]
  operator: ["+" "-" "*" "/" "%"]) @use
  (#set! concept "operator-order"))

; long big = 1;  unsigned n, INT_MAX, 3000000000
((sized_type_specifier) @use (#set! concept "number-size"))
((identifier) @use (#any-of? @use "INT_MAX" "INT_MIN" "LONG_MAX" "LONG_MIN" "UINT_MAX" "LLONG_MAX") (#set! concept "number-size"))
((number_literal) @use (#match? @use "^([1-9][0-9]{8,}|[0-9]+[uU]?[lL]{1,2})$") (#set! concept "number-size"))

; 0.1, fabs(a - b)
((number_literal) @use (#match? @use "^[0-9]*[.][0-9]*[fFlL]?$") (#set! concept "float-precision"))
((call_expression function: (identifier) @_near) @use (#any-of? @_near "fabs" "round") (#set! concept "float-precision"))

; strcat(a, b)
((call_expression function: (identifier) @_joins) @use (#any-of? @_joins "strcat" "strncat") (#set! concept "text-joining"))

; printf("%d\n", n), sprintf(s, "%d", n)
((call_expression function: (identifier) @_format arguments: (argument_list (string_literal) @_with)) @use
  (#any-of? @_format "printf" "sprintf" "fprintf" "snprintf") (#match? @_with "%") (#set! concept "formatting"))

; strtok(line, ",")
((call_expression function: (identifier) @_splits) @use (#any-of? @_splits "strtok" "strtok_r" "sscanf") (#set! concept "splitting"))

; (double) x, atoi("12")
((cast_expression) @use (#set! concept "type-conversion"))
((call_expression function: (identifier) @_made) @use (#any-of? @_made "atoi" "atof" "atol" "strtol" "strtod") (#set! concept "type-conversion"))

; scanf("%d", &n)
((call_expression function: (identifier) @_reads) @use (#any-of? @_reads "scanf" "fscanf" "sscanf" "scanf_s") (#set! concept "input-format"))

; fgets(line, 80, stdin), getchar()
((call_expression function: (identifier) @_reads) @use (#any-of? @_reads "fgets" "gets" "getchar" "getline") (#set! concept "input-is-text"))

; char s[6] = "abc";  '\0', strlen(s)
((init_declarator declarator: (array_declarator) value: (string_literal)) @use (#set! concept "text-end"))
((char_literal (escape_sequence) @_end) @use (#eq? @_end "\\0") (#set! concept "text-end"))
((call_expression function: (identifier) @_ends) @use (#any-of? @_ends "strcpy" "strcat" "strncpy" "strlen") (#set! concept "text-end"))

; ---------------------------------------------------------------- conditions

; true, false
([(true) (false)] @use (#set! concept "boolean-value"))

; a < b, a == b, strcmp(a, b)
((binary_expression operator: ["<" "<=" ">" ">=" "==" "!="]) @use (#set! concept "comparison-operator"))
((call_expression function: (identifier) @_compares) @use (#any-of? @_compares "strcmp" "strncmp") (#set! concept "comparison-operator"))

; a == b
((binary_expression operator: "==") @use (#set! concept "assignment-vs-equality"))

; a == b, strcmp(a, b)
((binary_expression operator: ["==" "!="]) @use (#set! concept "strict-equality"))
((call_expression function: (identifier) @_compares) @use (#any-of? @_compares "strcmp" "strncmp" "memcmp") (#set! concept "strict-equality"))

; a && b, !a
((binary_expression operator: ["&&" "||"]) @use (#set! concept "boolean-logic"))
((unary_expression operator: "!") @use (#set! concept "boolean-logic"))

; strchr(text, 'a')
((call_expression function: (identifier) @_finds) @use (#any-of? @_finds "strchr" "strstr" "strrchr") (#set! concept "membership"))

; if (a) { ... }, a ? b : c
([(if_statement) (conditional_expression)] @use (#set! concept "conditions"))

; else if (b) { ... }, else { ... }
((else_clause) @use (#set! concept "conditional-chain"))

; switch (n) { case 1: ... }
((switch_statement) @use (#set! concept "switch-cases"))

; if (a) {
;     if (b) { ... }
; }
((if_statement consequence: [(compound_statement (if_statement) @use) (if_statement) @use]) (#set! concept "nested-conditions"))

; ---------------------------------------------------------------- loops

; for (int i = 0; i < n; i++) { ... xs[i] ... }
((for_statement update: (_) body: (_) @_body) @use (#match? @_body "\\[[a-z]\\w*\\]") (#set! concept "loop-walk"))

; for (int i = 0; i < 3; i++) { ... }
((for_statement condition: (_)) @use (#set! concept "loop-bounds"))

; while (a) { ... }, do { ... } while (a);
([(while_statement) (do_statement)] @use (#set! concept "while-condition"))

; for (...) {
;     for (...) { ... }
; }
([
  (for_statement body: [(compound_statement [(for_statement) (while_statement) (do_statement)] @use) (for_statement) @use])
  (while_statement body: [(compound_statement [(for_statement) (while_statement) (do_statement)] @use) (for_statement) @use])
  (do_statement body: (compound_statement [(for_statement) (while_statement) (do_statement)] @use))
] (#set! concept "nested-loops"))

; for (...) total += x;
([
  (for_statement body: [(compound_statement (expression_statement (assignment_expression operator: ["+=" "-=" "*="]) @use)) (expression_statement (assignment_expression operator: ["+=" "-=" "*="]) @use)])
  (while_statement body: [(compound_statement (expression_statement (assignment_expression operator: ["+=" "-=" "*="]) @use)) (expression_statement (assignment_expression operator: ["+=" "-=" "*="]) @use)])
] (#set! concept "accumulator"))

; for (...) {
;     if (x > 2) total += x;
; }
([
  (for_statement body: (compound_statement (if_statement consequence: [(compound_statement (expression_statement (assignment_expression operator: ["+=" "-=" "*="]) @use)) (expression_statement (assignment_expression operator: ["+=" "-=" "*="]) @use)])))
  (while_statement body: (compound_statement (if_statement consequence: [(compound_statement (expression_statement (assignment_expression operator: ["+=" "-=" "*="]) @use)) (expression_statement (assignment_expression operator: ["+=" "-=" "*="]) @use)])))
] (#set! concept "accumulator"))

; for (...) total = total + x;
([
  (for_statement body: [(compound_statement (expression_statement (assignment_expression left: (identifier) @_total right: (binary_expression left: (identifier) @_same)) @use)) (expression_statement (assignment_expression left: (identifier) @_total right: (binary_expression left: (identifier) @_same)) @use)])
  (while_statement body: (compound_statement (expression_statement (assignment_expression left: (identifier) @_total right: (binary_expression left: (identifier) @_same)) @use)))
] (#eq? @_total @_same) (#set! concept "accumulator"))

; for (...) {
;     if (xs[i] > 2) kept[n++] = xs[i];
; }
([
  (for_statement body: (compound_statement (if_statement consequence: [(compound_statement (expression_statement (assignment_expression left: (subscript_expression)) @use)) (expression_statement (assignment_expression left: (subscript_expression)) @use)])))
  (while_statement body: (compound_statement (if_statement consequence: [(compound_statement (expression_statement (assignment_expression left: (subscript_expression)) @use)) (expression_statement (assignment_expression left: (subscript_expression)) @use)])))
] (#set! concept "filtering"))

; for (...) n++;
([
  (for_statement body: [(compound_statement (expression_statement (update_expression) @use)) (expression_statement (update_expression) @use)])
  (while_statement body: [(compound_statement (expression_statement (update_expression) @use)) (expression_statement (update_expression) @use)])
  (for_statement body: [(compound_statement (if_statement consequence: [(compound_statement (expression_statement (update_expression) @use)) (expression_statement (update_expression) @use)])) (if_statement consequence: (expression_statement (update_expression) @use))])
  (while_statement body: (compound_statement (if_statement consequence: [(compound_statement (expression_statement (update_expression) @use)) (expression_statement (update_expression) @use)])))
] (#set! concept "counter"))

; for (...) {
;     if (xs[i] > best) best = xs[i];
; }
((for_statement body: (compound_statement (if_statement
  condition: (_ (binary_expression (identifier) @_best))
  consequence: [(compound_statement (expression_statement (assignment_expression left: (identifier) @_set) @use)) (expression_statement (assignment_expression left: (identifier) @_set) @use)])))
  (#eq? @_best @_set) (#set! concept "best-so-far"))

; break, but not the one that ends a case
([
  (compound_statement (break_statement) @use)
  (if_statement consequence: (break_statement) @use)
] (#set! concept "loop-exit"))

; continue
((continue_statement) @use (#set! concept "loop-skip"))

; ---------------------------------------------------------------- rows

; int xs[3] = {1, 2, 3};
((init_declarator value: (initializer_list)) @use (#set! concept "list-making"))

; int xs[3];
((array_declarator size: (_)) @use (#set! concept "array-bounds"))
((sizeof_expression) @use (#set! concept "array-bounds"))

; strlen(s), sizeof xs
((call_expression function: (identifier) @_length) @use (#eq? @_length "strlen") (#set! concept "length"))
((sizeof_expression) @use (#set! concept "length"))

; xs[0], xs[i]
((subscript_expression) @use (#set! concept "indexing"))

; xs[0] = 1, xs[i]++
((assignment_expression left: (subscript_expression)) @use (#set! concept "list-mutation"))
((update_expression argument: (subscript_expression)) @use (#set! concept "list-mutation"))

; qsort(xs, n, sizeof xs[0], compare)
((call_expression function: (identifier) @_sort) @use (#eq? @_sort "qsort") (#set! concept "sorting"))

; int grid[2][3];  grid[1][0]
((array_declarator declarator: (array_declarator)) @use (#set! concept "nested-lists"))
((subscript_expression argument: (subscript_expression)) @use (#set! concept "nested-lists"))

; ---------------------------------------------------------------- functions and what is beyond them

; twice(4), but no function of the library
((call_expression function: (identifier) @_own) @use
  (#not-any-of? @_own "printf" "scanf" "puts" "putchar" "getchar" "fgets" "strlen" "strcmp" "strcpy" "strcat" "malloc" "calloc" "realloc" "free" "assert" "fprintf" "sprintf" "abs" "sqrt" "pow" "exit" "atoi" "toupper" "tolower" "isdigit" "isalpha" "isspace" "qsort" "sizeof")
  (#set! concept "function-call"))

; int area(int w, int h)
((parameter_list (parameter_declaration declarator: (_))) @use (#set! concept "parameters"))

; return x;
((return_statement (_)) @use (#set! concept "return-value"))

; if (a) {
;     return x;
; }
([(if_statement consequence: (compound_statement (return_statement) @use)) (if_statement consequence: (return_statement) @use)] (#set! concept "return-ends"))

; for (...) {
;     return x;
; }
([(for_statement body: (compound_statement (return_statement) @use)) (while_statement body: (compound_statement (return_statement) @use))] (#set! concept "return-ends"))

; void show(int n) {
;     printf("%d\n", n);
; }
((function_definition
  declarator: (function_declarator declarator: (identifier) @_own)
  body: (compound_statement (expression_statement (call_expression function: (identifier) @_print) @use)))
  (#not-eq? @_own "main") (#any-of? @_print "printf" "puts" "putchar") (#set! concept "print-vs-return"))

; NULL, void show(int n)
((null) @use (#set! concept "none-value"))
((function_definition type: (primitive_type) @_void declarator: (function_declarator)) @use (#eq? @_void "void") (#set! concept "none-value"))

; int f(void) {
;     int x = 5;
; }
((function_definition
  declarator: (function_declarator declarator: (identifier) @_own)
  body: (compound_statement (declaration) @use)) (#not-eq? @_own "main") (#set! concept "name-scope"))
([
  (for_statement body: (compound_statement (declaration) @use))
  (while_statement body: (compound_statement (declaration) @use))
  (if_statement consequence: (compound_statement (declaration) @use))
] (#set! concept "name-scope"))

; int count(int n) {
;     return 1 + count(n - 1);
; }
((function_definition
  declarator: (function_declarator declarator: (identifier) @_name)
  body: (compound_statement (return_statement [
    (call_expression function: (identifier) @_called)
    (binary_expression (call_expression function: (identifier) @_called))
    (conditional_expression [(call_expression function: (identifier) @_called) (binary_expression (call_expression function: (identifier) @_called))])
  ]) @use)) (#eq? @_name @_called) (#set! concept "recursion-base-case"))
((function_definition
  declarator: (function_declarator declarator: (identifier) @_name)
  body: (compound_statement (expression_statement (call_expression function: (identifier) @_called)) @use)) (#eq? @_name @_called) (#set! concept "recursion-base-case"))

; int *p = &x;  *p = 3, p->next
((pointer_declarator) @use (#set! concept "pointers"))
((pointer_expression) @use (#set! concept "pointers"))
((field_expression operator: "->") @use (#set! concept "pointers"))

; malloc(n), free(p)
((call_expression function: (identifier) @_memory) @use (#any-of? @_memory "malloc" "calloc" "realloc" "free" "strdup") (#set! concept "memory-lifetime"))

; p.x, p->x
((field_expression) @use (#set! concept "attributes"))

; struct Point { int x; };
((struct_specifier body: (field_declaration_list)) @use (#set! concept "classes"))

; int apply(int (*f)(int))
((parameter_declaration declarator: (function_declarator)) @use (#set! concept "callbacks"))
((call_expression function: (identifier) @_gives) @use (#any-of? @_gives "qsort" "bsearch") (#set! concept "callbacks"))

; FILE *file = fopen("data.txt", "r");
((call_expression function: (identifier) @_file) @use (#any-of? @_file "fopen" "fclose" "fprintf" "fscanf") (#set! concept "files"))
