; What the outline is made of. Each pattern stands under a picture of what it matches.
; extension/code/outlineQuery.ts says what the captures mean.

; ---------------------------------------------------------------- functions and types

; int fibonacci(int n) { ... }, but not the main that begins a program
((function_definition
  declarator: (function_declarator
    declarator: (identifier) @function.name
    parameters: (parameter_list) @function.parameters)
  body: (compound_statement) @function.body) @function
  (#not-eq? @function.name "main"))

; char *name(int n) { ... }
(function_definition
  declarator: (pointer_declarator
    declarator: (function_declarator
      declarator: (identifier) @function.name
      parameters: (parameter_list) @function.parameters))
  body: (compound_statement) @function.body) @function

; char **names(int n) { ... }
(function_definition
  declarator: (pointer_declarator
    declarator: (pointer_declarator
      declarator: (function_declarator
        declarator: (identifier) @function.name
        parameters: (parameter_list) @function.parameters)))
  body: (compound_statement) @function.body) @function

; struct Point { int x; };
(struct_specifier name: (type_identifier) @class.name body: (field_declaration_list)) @class
(union_specifier name: (type_identifier) @class.name body: (field_declaration_list)) @class
(enum_specifier name: (type_identifier) @class.name body: (enumerator_list)) @class

; typedef struct { int x; } Point;
(type_definition
  type: (struct_specifier !name body: (field_declaration_list))
  declarator: (type_identifier) @class.name) @class

; /** What it does. */
; int f(void) { ... }
((comment) @docstring . [(function_definition) (struct_specifier) (type_definition)] @documented
  (#match? @docstring "^/\\*\\*"))

; ---------------------------------------------------------------- parameters, in their order

; int f(int n, int xs[], char *name)
(parameter_list (parameter_declaration declarator: [
  (identifier) @parameter
  (pointer_declarator declarator: (identifier) @parameter)
  (pointer_declarator declarator: (pointer_declarator declarator: (identifier) @parameter))
  (pointer_declarator declarator: (array_declarator declarator: (identifier) @parameter))
  (array_declarator declarator: (identifier) @parameter)
  (array_declarator declarator: (array_declarator declarator: (identifier) @parameter))
  (array_declarator declarator: (pointer_declarator declarator: (identifier) @parameter))
  (function_declarator declarator: (parenthesized_declarator (pointer_declarator declarator: (identifier) @parameter)))
  (parenthesized_declarator (pointer_declarator declarator: (identifier) @parameter))
  (array_declarator declarator: (parenthesized_declarator (pointer_declarator declarator: (identifier) @parameter)))
])) @parameter.list

; ---------------------------------------------------------------- loops

; for (;;) { ... }
(for_statement
  body: (_) @loop.body) @loop.counting

; for (int i = 0; i < n; i++) { ... }
(for_statement
  condition: (_) @loop.over
  body: (_) @loop.body) @loop.counting

; i++, i += 2, i = i + 2 in the head
(for_statement
  update: [
    (update_expression argument: (identifier) @loop.targets)
    (assignment_expression left: (identifier) @loop.targets)
    (comma_expression [
      (update_expression argument: (identifier) @loop.targets)
      (assignment_expression left: (identifier) @loop.targets)
    ])
  ]
  body: (_) @loop.body) @loop.counting

; while (n > 0) { ... } and if (n <= 0) { ... } stand in outlineOwn.scm, since what grew from this language has more in their parentheses.

; do { ... } while (n > 0);
(do_statement
  body: (_) @loop.body
  condition: (parenthesized_expression (_) @loop.over) @loop.after) @loop.while

; ---------------------------------------------------------------- conditions

; else if (n == 1) { ... }
(else_clause (if_statement) @condition.further)

; ---------------------------------------------------------------- assignments

; int a = 1, *p = NULL, xs[3] = {0};
(init_declarator
  declarator: [
    (identifier) @assignment.targets
    (pointer_declarator declarator: (identifier) @assignment.targets)
    (pointer_declarator declarator: (pointer_declarator declarator: (identifier) @assignment.targets))
    (array_declarator declarator: (identifier) @assignment.targets)
    (array_declarator declarator: (array_declarator declarator: (identifier) @assignment.targets))
    (pointer_declarator declarator: (array_declarator declarator: (identifier) @assignment.targets))
  ]
  value: (_) @assignment.value) @assignment

; a = b;
(assignment_expression
  left: (_) @assignment.targets
  operator: "="
  right: (_) @assignment.value) @assignment

; total += 1;
(assignment_expression
  left: (_) @assignment.targets
  operator: ["+=" "-=" "*=" "/=" "%=" "&=" "|=" "^=" "<<=" ">>="]
  right: (_) @assignment.value) @assignment.augmented

; i++, --i
(update_expression
  argument: (_) @assignment.targets) @assignment.augmented

; scanf("%d", &n)
((call_expression
  function: (identifier) @_reads
  arguments: (argument_list (pointer_expression operator: "&" argument: (identifier) @assignment.targets))) @assignment @assignment.value
  (#match? @_reads "scanf(_s)?$"))

; scanf("%s", name), fgets(name, 20, stdin)
((call_expression
  function: (identifier) @_reads
  arguments: (argument_list . (_) (identifier) @assignment.targets)) @assignment @assignment.value
  (#match? @_reads "scanf(_s)?$"))
((call_expression
  function: (identifier) @_reads
  arguments: (argument_list . (identifier) @assignment.targets)) @assignment @assignment.value
  (#any-of? @_reads "fgets" "gets"))

; ---------------------------------------------------------------- returns

; return;
(return_statement) @return

; return a + b;
(return_statement (_) @return.value) @return

; ---------------------------------------------------------------- values that nothing keeps

; number - 1;  a == b;
(expression_statement . (binary_expression
  operator: ["+" "-" "*" "/" "%" "<" "<=" ">" ">=" "==" "!="]) @unkept)

; !done;  -n;  xs[0];  p->x;
(expression_statement . [(unary_expression) (subscript_expression) (field_expression)] @unkept)

; ---------------------------------------------------------------- calls

; strlen(name)
(call_expression
  function: (_) @call.callee) @call

; scanf("%d", &n), getchar()
((call_expression
  function: (identifier) @_name) @reads-input
  (#any-of? @_name "scanf" "scanf_s" "getchar" "gets" "getline"))

; fgets(line, 80, stdin), fscanf(stdin, "%d", &n)
((call_expression
  function: (identifier) @_name
  arguments: (argument_list (identifier) @_stdin)) @reads-input
  (#any-of? @_name "fgets" "fscanf" "getc" "fgetc" "fread" "getdelim") (#eq? @_stdin "stdin"))

; ---------------------------------------------------------------- what may be written over several lines

; total = a
;     + b;
[
  (expression_statement)
  (return_statement)
  (declaration)
  (type_definition)
] @statement

; if (a > 0
;     && b > 0) { ... }
(if_statement consequence: (_) @statement.body) @statement
(for_statement body: (_) @statement.body) @statement
(while_statement body: (_) @statement.body) @statement
(switch_statement body: (_) @statement.body) @statement
(function_definition body: (_) @statement.body) @statement

; ---------------------------------------------------------------- what says nothing yet

; ;
((expression_statement) @placeholder (#eq? @placeholder ";"))

; ---------------------------------------------------------------- what does nothing when it runs

; // a remark
(comment) @comment

; #include <stdio.h>
[
  (preproc_include)
  (preproc_def)
  (preproc_function_def)
  (preproc_call)
] @remark

; typedef int number;
(type_definition) @remark

; int twice(int n);
(declaration declarator: (function_declarator)) @remark
(declaration declarator: (pointer_declarator declarator: (function_declarator))) @remark

; struct Point { int x; };
(field_declaration_list (field_declaration) @remark)
(enumerator_list (enumerator) @remark)

; "a text of "
; "several lines"
[(string_literal) (concatenated_string)] @text

; ---------------------------------------------------------------- code that runs by itself

; int main(void) { ... }
((function_definition
  declarator: (function_declarator declarator: (identifier) @_main)
  body: (compound_statement (_))) @script
  (#eq? @_main "main"))
