; Mistakes with memory: arrays, texts and pointers; and with what is read and written in a given form.

; ---------------------------------------------------------------- arrays

; int xs[5];
; xs[5] = 1;
((_ (declaration declarator: [(array_declarator declarator: (identifier) @_a size: (_) @_n) (init_declarator declarator: (array_declarator declarator: (identifier) @_a size: (_) @_n))])
  [(expression_statement (assignment_expression left: (subscript_expression argument: (identifier) @_b index: (_) @_m))) (declaration declarator: (init_declarator value: (subscript_expression argument: (identifier) @_b index: (_) @_m)))
  (expression_statement (call_expression arguments: (argument_list (subscript_expression argument: (identifier) @_b index: (_) @_m)))) (return_statement (subscript_expression argument: (identifier) @_b index: (_) @_m))] @mistake)
  (#eq? @_a @_b) (#eq? @_n @_m) (#set! mistake "position-after-last") (#set! concept "array-bounds"))

; text[strlen(text)]
((subscript_expression argument: (identifier) @_a index: (call_expression function: (identifier) @_f arguments: (argument_list . (identifier) @_b .))) @mistake
  (#eq? @_f "strlen") (#eq? @_a @_b) (#not-match? @mistake "= ") (#set! mistake "position-after-last") (#set! concept "array-bounds"))

; xs[-1]
((subscript_expression index: (number_literal) @_at) @mistake
  (#match? @_at "^-") (#set! mistake "position-before-first") (#set! concept "array-bounds"))

; int a[3], b[3];
; a = b;
((_ (declaration declarator: [(array_declarator declarator: (identifier) @_a) (init_declarator declarator: (array_declarator declarator: (identifier) @_a))]) (expression_statement (assignment_expression left: (identifier) @_b operator: "=")) @mistake)
  (#eq? @_a @_b) (#set! mistake "array-assigned") (#set! concept "assignment"))

; int a[3], b[3];
; if (a == b)
((_ (declaration declarator: [(array_declarator declarator: (identifier) @_a) (init_declarator declarator: (array_declarator declarator: (identifier) @_a))]) @_made (if_statement condition: (_ (binary_expression left: (identifier) @_b operator: ["==" "!="] right: (identifier)))) @mistake)
  (#eq? @_a @_b) (#not-match? @_made "^(?:const )?char") (#set! mistake "arrays-by-place") (#set! concept "array-bounds"))

; int total(int xs[]) {
;     int n = sizeof(xs) / sizeof(xs[0]);
((function_definition declarator: (function_declarator parameters: (parameter_list (parameter_declaration declarator: [(array_declarator declarator: (identifier) @_a) (pointer_declarator declarator: (identifier) @_a)])))
  body: (compound_statement [(declaration declarator: (init_declarator value: [(binary_expression left: (sizeof_expression value: (parenthesized_expression (identifier) @_b))) (sizeof_expression value: (parenthesized_expression (identifier) @_b))]))
  (for_statement condition: (binary_expression right: (binary_expression left: (sizeof_expression value: (parenthesized_expression (identifier) @_b))))) (return_statement (binary_expression left: (sizeof_expression value: (parenthesized_expression (identifier) @_b))))] @mistake))
  (#eq? @_a @_b) (#set! mistake "size-of-a-parameter") (#set! concept "array-bounds"))

; ---------------------------------------------------------------- texts

; char name[3] = "Ann";
((declaration declarator: (init_declarator declarator: (array_declarator) value: (string_literal))) @mistake
  (#match? @mistake "\\[(?:1\\] ?= ?\"[^\"]|2\\] ?= ?\"[^\"]{2}|3\\] ?= ?\"[^\"]{3}|4\\] ?= ?\"[^\"]{4}|5\\] ?= ?\"[^\"]{5}|6\\] ?= ?\"[^\"]{6}|7\\] ?= ?\"[^\"]{7}|8\\] ?= ?\"[^\"]{8}|9\\] ?= ?\"[^\"]{9}|10\\] ?= ?\"[^\"]{10}|11\\] ?= ?\"[^\"]{11}|12\\] ?= ?\"[^\"]{12})") (#not-match? @mistake "\\\\") (#set! mistake "no-room-for-end") (#set! concept "text-end"))

; char *copy = malloc(strlen(name));
((call_expression function: (identifier) @_f arguments: (argument_list . (call_expression function: (identifier) @_g) .)) @mistake
  (#eq? @_f "malloc") (#eq? @_g "strlen") (#set! mistake "no-room-for-end") (#set! concept "text-end"))

; char word[3];
; for (int i = 0; i < 3; i++) {
;     word[i] = 'a' + i;
; }
; printf("%s\n", word);
((compound_statement (declaration type: (primitive_type) @_type declarator: (array_declarator declarator: (identifier) @_a))
  [(for_statement body: (compound_statement (expression_statement (assignment_expression left: (subscript_expression argument: (identifier) @_b))))) (while_statement body: (compound_statement (expression_statement (assignment_expression left: (subscript_expression argument: (identifier) @_b)))))] @mistake) @_block
  (#eq? @_type "char") (#eq? @_a @_b) (#match? @_block "%s|strlen|strcmp|puts|cout <<") (#not-match? @_block "\\\\0|\\] = 0|memset|fgets|calloc") (#set! mistake "end-not-written") (#set! concept "text-end"))

; char word[] = {'h', 'i'};
; printf("%s\n", word);
((compound_statement (declaration type: (primitive_type) @_type declarator: (init_declarator declarator: (array_declarator !size) value: (initializer_list (char_literal) @_last . "}"))) @mistake) @_block
  (#eq? @_type "char") (#not-eq? @_last "'\\0'") (#match? @_block "%s|strlen|strcmp|puts|cout <<") (#set! mistake "end-not-written") (#set! concept "text-end"))

; gets(name);
((call_expression function: (identifier) @_gets) @mistake
  (#eq? @_gets "gets") (#set! mistake "reads-without-limit") (#set! concept "array-bounds"))

; char *word = "cat";
; word[0] = 'b';
((_ (declaration declarator: (init_declarator declarator: (pointer_declarator declarator: (identifier) @_a) value: (string_literal))) (expression_statement (assignment_expression left: [(subscript_expression argument: (identifier) @_b) (pointer_expression argument: (identifier) @_b)])) @mistake)
  (#eq? @_a @_b) (#set! mistake "fixed-text-changed") (#set! concept "pointers"))

; char first = "A";
((declaration type: (primitive_type) @_type declarator: (init_declarator declarator: (identifier) value: (string_literal))) @mistake
  (#eq? @_type "char") (#set! mistake "text-for-a-sign") (#set! concept "type-conversion"))

; if (word[0] == "A")
((binary_expression left: (subscript_expression) operator: ["==" "!="] right: (string_literal)) @mistake
  (#match? @mistake "\"(?:[^\"\\\\]|\\\\.)\"$") (#not-match? @mistake "(?:words|names|argv|args)\\[") (#set! mistake "text-for-a-sign") (#set! concept "type-conversion"))

; case "a":
((case_statement value: (string_literal)) @mistake
  (#set! mistake "text-for-a-sign") (#set! concept "type-conversion"))

; printf('hello');
((char_literal) @mistake
  (#match? @mistake "^'(?:[^\\\\'][^']+|\\\\[^x0-7'][^']+)'$") (#set! mistake "sign-quotes-for-text") (#set! concept "syntax"))

; ---------------------------------------------------------------- pointers and memory

; int *p;
; *p = 5;
((_ (declaration declarator: (pointer_declarator declarator: (identifier) @_a)) . (comment)* . (expression_statement (assignment_expression left: [(pointer_expression argument: (identifier) @_b) (subscript_expression argument: (identifier) @_b) (field_expression argument: (identifier) @_b operator: "->")])) @mistake)
  (#eq? @_a @_b) (#set! mistake "points-nowhere") (#set! concept "pointers"))

; char *name;
; scanf("%s", name);
((_ (declaration declarator: (pointer_declarator declarator: (identifier) @_a)) . (comment)* . (expression_statement (call_expression function: (identifier) @_f arguments: (argument_list (identifier) @_b))) @mistake)
  (#eq? @_a @_b) (#any-of? @_f "scanf" "strcpy" "gets" "fgets" "strcat" "sprintf") (#set! mistake "points-nowhere") (#set! concept "pointers"))

; *p++;
((expression_statement (pointer_expression operator: "*" argument: (update_expression))) @mistake
  (#set! mistake "place-moved-not-value") (#set! concept "pointers"))

; free(p);
; free(p);
((compound_statement (expression_statement (call_expression function: (identifier) @_f arguments: (argument_list (identifier) @_a))) (expression_statement (call_expression function: (identifier) @_g arguments: (argument_list (identifier) @_b))) @mistake) @_block
  (#eq? @_f "free") (#eq? @_g "free") (#eq? @_a @_b) (#not-match? @_block "free\\((\\w+)\\)[\\s\\S]*\\b\\1 = [\\s\\S]*free\\(\\1\\)") (#set! mistake "freed-twice") (#set! concept "memory-lifetime"))

; free(p);
; printf("%d\n", *p);
((_ (expression_statement (call_expression function: (identifier) @_f arguments: (argument_list (identifier) @_a))) . (comment)* . [(expression_statement (call_expression arguments: (argument_list [(pointer_expression argument: (identifier) @_b) (subscript_expression argument: (identifier) @_b) (field_expression argument: (identifier) @_b)])))
  (expression_statement (assignment_expression [(pointer_expression argument: (identifier) @_b) (subscript_expression argument: (identifier) @_b) (field_expression argument: (identifier) @_b)])) (return_statement [(pointer_expression argument: (identifier) @_b) (subscript_expression argument: (identifier) @_b) (field_expression argument: (identifier) @_b) (identifier) @_b])
  (declaration declarator: (init_declarator value: [(pointer_expression argument: (identifier) @_b) (subscript_expression argument: (identifier) @_b) (field_expression argument: (identifier) @_b)]))] @mistake)
  (#eq? @_f "free") (#eq? @_a @_b) (#set! mistake "used-after-freed") (#set! concept "memory-lifetime"))

; int *xs = malloc(n * sizeof(int));
; ...
; }
((function_definition body: (compound_statement (declaration declarator: (init_declarator declarator: (pointer_declarator declarator: (identifier)) value: [(call_expression function: (identifier) @_f) (cast_expression value: (call_expression function: (identifier) @_f))])) @mistake) @_body)
  (#any-of? @_f "malloc" "calloc") (#not-match? @_body "(\\w+) = (?:\\([^)]*\\) ?)?[mc]alloc\\([\\s\\S]*(?:free\\(\\1\\)|return \\1;|= \\1;)") (#set! mistake "never-freed") (#set! concept "memory-lifetime"))

; int *xs = malloc(n);
((declaration type: (primitive_type) @_type declarator: (init_declarator declarator: (pointer_declarator) value: [(call_expression function: (identifier) @_f arguments: (argument_list . [(identifier) (number_literal)] .)) (cast_expression value: (call_expression function: (identifier) @_f arguments: (argument_list . [(identifier) (number_literal)] .)))])) @mistake
  (#not-any-of? @_type "char" "void") (#eq? @_f "malloc") (#set! mistake "bytes-for-items") (#set! concept "memory-lifetime"))

; int *three(void) {
;     int xs[3];
;     return xs;
((function_definition declarator: (pointer_declarator) body: (compound_statement (declaration declarator: [(array_declarator declarator: (identifier) @_a) (init_declarator declarator: (array_declarator declarator: (identifier) @_a))]) @_made (return_statement (identifier) @_b) @mistake))
  (#eq? @_a @_b) (#not-match? @_made "^static") (#set! mistake "own-place-returned") (#set! concept "memory-lifetime"))

; int *one(void) {
;     int n = 1;
;     return &n;
((function_definition declarator: (pointer_declarator) body: (compound_statement (declaration declarator: [(identifier) @_a (init_declarator declarator: (identifier) @_a)]) @_made (return_statement (pointer_expression operator: "&" argument: (identifier) @_b)) @mistake))
  (#eq? @_a @_b) (#not-match? @_made "^static") (#set! mistake "own-place-returned") (#set! concept "memory-lifetime"))

; ---------------------------------------------------------------- reading and writing in a form

; int n;
; scanf("%d", n);
((_ (declaration type: [(primitive_type) (sized_type_specifier)] declarator: [(identifier) @_a (init_declarator declarator: (identifier) @_a)])
  [(expression_statement (call_expression function: (identifier) @_f arguments: (argument_list (string_literal) (identifier) @_b))) (for_statement body: (compound_statement (expression_statement (call_expression function: (identifier) @_f arguments: (argument_list (string_literal) (identifier) @_b)))))
  (while_statement body: (compound_statement (expression_statement (call_expression function: (identifier) @_f arguments: (argument_list (string_literal) (identifier) @_b)))))] @mistake)
  (#eq? @_a @_b) (#any-of? @_f "scanf" "fscanf" "sscanf") (#set! mistake "address-forgotten") (#set! concept "input-format"))

; int xs[3];
; scanf("%d", xs[i]);
((call_expression function: (identifier) @_f arguments: (argument_list . (string_literal) @_format . (subscript_expression) .)) @mistake
  (#eq? @_f "scanf") (#match? @_format "%l?[dfiuc]") (#set! mistake "address-forgotten") (#set! concept "input-format"))

; char name[20];
; scanf("%s", &name);
((_ (declaration declarator: [(array_declarator declarator: (identifier) @_a) (init_declarator declarator: (array_declarator declarator: (identifier) @_a))]) (expression_statement (call_expression function: (identifier) @_f arguments: (argument_list (pointer_expression operator: "&" argument: (identifier) @_b)))) @mistake)
  (#eq? @_a @_b) (#eq? @_f "scanf") (#set! mistake "address-of-a-row") (#set! concept "input-format"))

; double x;
; scanf("%f", &x);
((_ (declaration type: (primitive_type) @_type declarator: [(identifier) @_a (init_declarator declarator: (identifier) @_a)]) (expression_statement (call_expression function: (identifier) @_f arguments: (argument_list . (string_literal) @_format . (pointer_expression operator: "&" argument: (identifier) @_b)))) @mistake) @_all
  (#eq? @_a @_b) (#eq? @_f "scanf") (#eq? @_type "double") (#match? @_format "^\"[^%]*%\\d*(?:f|d|i|s)") (#set! mistake "format-of-another-kind") (#set! concept "input-format"))

; int n;
; scanf("%f", &n);
((_ (declaration type: (primitive_type) @_type declarator: [(identifier) @_a (init_declarator declarator: (identifier) @_a)]) (expression_statement (call_expression function: (identifier) @_f arguments: (argument_list . (string_literal) @_format . (pointer_expression operator: "&" argument: (identifier) @_b)))) @mistake)
  (#eq? @_a @_b) (#eq? @_f "scanf") (#eq? @_type "int") (#match? @_format "^\"[^%]*%\\d*l*[fcs]") (#set! mistake "format-of-another-kind") (#set! concept "input-format"))

; double x = 2.5;
; printf("%d\n", x);
((_ (declaration type: (primitive_type) @_type declarator: [(identifier) @_a (init_declarator declarator: (identifier) @_a)]) (expression_statement (call_expression function: (identifier) @_f arguments: (argument_list . (string_literal) @_format . (identifier) @_b))) @mistake)
  (#eq? @_a @_b) (#eq? @_f "printf") (#any-of? @_type "double" "float") (#match? @_format "^\"[^%]*%[-0-9]*(?:d|i|s|c)") (#set! mistake "format-of-another-kind") (#set! concept "formatting"))

; int n = 2;
; printf("%f\n", n);
((_ (declaration type: (primitive_type) @_type declarator: [(identifier) @_a (init_declarator declarator: (identifier) @_a)]) (expression_statement (call_expression function: (identifier) @_f arguments: (argument_list . (string_literal) @_format . (identifier) @_b))) @mistake)
  (#eq? @_a @_b) (#eq? @_f "printf") (#any-of? @_type "int" "char") (#match? @_format "^\"[^%]*%[-0-9.]*(?:lf|f|s)") (#set! mistake "format-of-another-kind") (#set! concept "formatting"))

; char name[] = "Ann";
; printf("%d\n", name);
((_ (declaration type: (primitive_type) @_type declarator: [(array_declarator declarator: (identifier) @_a) (init_declarator declarator: (array_declarator declarator: (identifier) @_a))]) (expression_statement (call_expression function: (identifier) @_f arguments: (argument_list . (string_literal) @_format . (identifier) @_b))) @mistake)
  (#eq? @_a @_b) (#eq? @_f "printf") (#eq? @_type "char") (#match? @_format "^\"[^%]*%(?:d|c|f|i)") (#set! mistake "format-of-another-kind") (#set! concept "formatting"))

; printf("%d\n", 2.5);
((call_expression function: (identifier) @_f arguments: (argument_list . (string_literal) @_format . (number_literal) @_number)) @mistake
  (#eq? @_f "printf") (#match? @_format "^\"[^%]*%[-0-9]*(?:d|i|s|c)") (#match? @_number "\\d\\.\\d") (#set! mistake "format-of-another-kind") (#set! concept "formatting"))

; printf("%d %d\n", a);
((call_expression function: (identifier) @_f arguments: (argument_list . (string_literal) @_format . (_) .)) @mistake
  (#eq? @_f "printf") (#match? @_format "%[-0-9.l]*[dfiscux][^%]*%[-0-9.l]*[dfiscux]") (#set! mistake "value-for-place-missing") (#set! concept "formatting"))

; printf("%d\n");
((call_expression function: (identifier) @_f arguments: (argument_list . (string_literal) @_format .)) @mistake
  (#any-of? @_f "printf" "scanf") (#match? @_format "(?:^|[^%])%[-0-9.l]*[dfiscux]") (#set! mistake "value-for-place-missing") (#set! concept "formatting"))

; scanf("%d\n", &n);
((call_expression function: (identifier) @_f arguments: (argument_list . (string_literal) @_format)) @mistake
  (#eq? @_f "scanf") (#match? @_format "(?:\\\\n| )\"$") (#set! mistake "waits-for-more") (#set! concept "input-format"))

; scanf("%d", &n);
; fgets(name, 20, stdin);
((_ (expression_statement (call_expression function: (identifier) @_f)) . (comment)* . (expression_statement (call_expression function: (identifier) @_print))* . (expression_statement (call_expression function: (identifier) @_g arguments: (argument_list)) @_read) @mistake)
  (#eq? @_f "scanf") (#match? @_read "^(?:fgets|gets)\\(|^scanf\\(\"%c") (#set! mistake "rest-of-line-read") (#set! concept "input-format"))

; char c;
; while ((c = getchar()) != EOF)
((_ (declaration type: (primitive_type) @_type declarator: [(identifier) @_a (init_declarator declarator: (identifier) @_a)])
  (while_statement condition: (_ (binary_expression left: (parenthesized_expression (assignment_expression left: (identifier) @_b right: (call_expression function: (identifier) @_f)))))) @mistake)
  (#eq? @_type "char") (#eq? @_a @_b) (#any-of? @_f "getchar" "getc" "fgetc") (#set! mistake "end-kept-as-a-sign") (#set! concept "input-format"))

; ---------------------------------------------------------------- macros

; #define SQUARE(x) x * x
((preproc_function_def value: (preproc_arg) @_value) @mistake
  (#match? @_value "^\\s*(?:[^(/\\s{d][^/]*[-+*]|\\w+ ?/ ?\\w|\\(\\w+ ?[-+*/] ?\\w+\\))") (#set! mistake "macro-without-parentheses") (#set! concept "operator-order"))

; #define LIMIT 5 + 1
((preproc_def value: (preproc_arg) @_value) @mistake
  (#match? @_value "^\\s*\\w+ ?[-+*] ?\\w+") (#set! mistake "macro-without-parentheses") (#set! concept "operator-order"))

; #define SIZE 10;
((preproc_def value: (preproc_arg) @_value) @mistake
  (#match? @_value "^[^;]*;\\s*(?://.*)?$") (#set! mistake "semicolon-in-macro") (#set! concept "syntax"))

; #define SIZE = 10
((preproc_def value: (preproc_arg) @_value) @mistake
  (#match? @_value "^\\s*= ") (#set! mistake "semicolon-in-macro") (#set! concept "syntax"))
