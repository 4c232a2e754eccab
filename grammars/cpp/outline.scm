; What this language has beyond the one that it grew from, whose patterns stand before these. Each stands under a picture of what it matches.
; extension/code/outlineQuery.ts says what the captures mean.

; ---------------------------------------------------------------- functions and types

; const string &name(int n) { ... }
(function_definition
  declarator: (reference_declarator
    (function_declarator
      declarator: (identifier) @function.name
      parameters: (parameter_list) @function.parameters))
  body: (compound_statement) @function.body) @function

; class Dog {
;     void bark() { ... }
; };
(function_definition
  declarator: (function_declarator
    declarator: [(field_identifier) (operator_name) (destructor_name)] @function.name
    parameters: (parameter_list) @function.parameters)
  body: (compound_statement) @function.body) @function
(function_definition
  declarator: (reference_declarator
    (function_declarator
      declarator: (field_identifier) @function.name
      parameters: (parameter_list) @function.parameters))
  body: (compound_statement) @function.body) @function
(function_definition
  declarator: (pointer_declarator
    declarator: (function_declarator
      declarator: (field_identifier) @function.name
      parameters: (parameter_list) @function.parameters))
  body: (compound_statement) @function.body) @function

; void Dog::bark() { ... }
(function_definition
  declarator: (function_declarator
    declarator: (qualified_identifier
      scope: (_) @function.owner
      name: [(identifier) (destructor_name) (operator_name)] @function.name)
    parameters: (parameter_list) @function.parameters)
  body: (compound_statement) @function.body) @function
(function_definition
  declarator: (pointer_declarator
    declarator: (function_declarator
      declarator: (qualified_identifier
        scope: (_) @function.owner
        name: (identifier) @function.name)
      parameters: (parameter_list) @function.parameters))
  body: (compound_statement) @function.body) @function

; class Dog { ... };
(class_specifier name: (type_identifier) @class.name body: (field_declaration_list)) @class

; [](int n) { return 2 * n; }
(lambda_expression body: (_) @nameless.body) @nameless

; /** What it does. */
; class Dog { ... };
((comment) @docstring . [(class_specifier) (template_declaration (function_definition) @documented)]
  (#match? @docstring "^/\\*\\*"))

; ---------------------------------------------------------------- parameters, in their order

; int f(const vector<int> &xs)
(parameter_list (parameter_declaration declarator: (reference_declarator (identifier) @parameter))) @parameter.list

; int f(int (&xs)[3])
(parameter_list (parameter_declaration declarator: (array_declarator declarator: (parenthesized_declarator (reference_declarator (identifier) @parameter))))) @parameter.list

; int f(int n = 3)
(parameter_list (optional_parameter_declaration declarator: [
  (identifier) @parameter
  (pointer_declarator declarator: (identifier) @parameter)
  (reference_declarator (identifier) @parameter)
]) @parameter.optional) @parameter.list

; ---------------------------------------------------------------- loops

; for (int x : xs) { ... }
(for_range_loop
  declarator: (_) @loop.targets
  right: (_) @loop.over
  body: (_) @loop.body) @loop.each

; while (n > 0) { ... }
(while_statement
  condition: (condition_clause value: (_) @loop.over)
  body: (_) @loop.body) @loop.while

; ---------------------------------------------------------------- conditions

; if (n <= 0) { ... }
(if_statement
  condition: (condition_clause value: (_) @condition.text)
  consequence: (_) @condition.body) @condition

; ---------------------------------------------------------------- assignments

; const string &first = names[0];  auto [a, b] = pair;
(init_declarator
  declarator: [
    (reference_declarator (identifier) @assignment.targets)
    (structured_binding_declarator) @assignment.targets
  ]
  value: (_) @assignment.value) @assignment

; cin >> n
((binary_expression
  left: (_) @_from
  operator: ">>"
  right: (identifier) @assignment.targets) @assignment @assignment.value
  (#match? @_from "^(std\\s*::\\s*)?cin\\b"))

; getline(cin, name)
((call_expression
  function: (_) @_reads
  arguments: (argument_list . (_) . (identifier) @assignment.targets)) @assignment @assignment.value
  (#match? @_reads "^(std\\s*::\\s*)?getline$"))

; ---------------------------------------------------------------- calls

; cout << n << endl, as a call of cout
(expression_statement (binary_expression
  left: [(identifier) (qualified_identifier)] @call.callee
  operator: "<<") @call
  (#match? @call.callee "^(std\\s*::\\s*)?(cout|cerr)$"))
(expression_statement (binary_expression
  left: (binary_expression
    left: [(identifier) (qualified_identifier)] @call.callee
    operator: "<<")
  operator: "<<") @call
  (#match? @call.callee "^(std\\s*::\\s*)?(cout|cerr)$"))
(expression_statement (binary_expression
  left: (binary_expression
    left: (binary_expression
      left: [(identifier) (qualified_identifier)] @call.callee
      operator: "<<")
    operator: "<<")
  operator: "<<") @call
  (#match? @call.callee "^(std\\s*::\\s*)?(cout|cerr)$"))
(expression_statement (binary_expression
  left: (binary_expression
    left: (binary_expression
      left: (binary_expression
        left: [(identifier) (qualified_identifier)] @call.callee
        operator: "<<")
      operator: "<<")
    operator: "<<")
  operator: "<<") @call
  (#match? @call.callee "^(std\\s*::\\s*)?(cout|cerr)$"))
(expression_statement (binary_expression
  left: (binary_expression
    left: (binary_expression
      left: (binary_expression
        left: (binary_expression
          left: [(identifier) (qualified_identifier)] @call.callee
          operator: "<<")
        operator: "<<")
      operator: "<<")
    operator: "<<")
  operator: "<<") @call
  (#match? @call.callee "^(std\\s*::\\s*)?(cout|cerr)$"))

; new Dog("Rex")
(new_expression type: (_) @call.callee) @call

; cin >> n, getline(cin, name), cin.get()
((binary_expression left: [(identifier) (qualified_identifier)] @_from operator: ">>") @reads-input
  (#match? @_from "^(std\\s*::\\s*)?cin$"))
((call_expression
  function: (_) @_reads
  arguments: (argument_list . (_) @_from)) @reads-input
  (#match? @_reads "^(std\\s*::\\s*)?getline$") (#match? @_from "^(std\\s*::\\s*)?cin$"))
((call_expression function: (field_expression argument: (_) @_from field: (field_identifier) @_reads)) @reads-input
  (#match? @_from "^(std\\s*::\\s*)?cin$") (#any-of? @_reads "get" "getline" "read" "peek"))

; ---------------------------------------------------------------- what may be written over several lines

; for (int x
;     : xs) { ... }
(for_range_loop body: (_) @statement.body) @statement
(class_specifier body: (_) @statement.body) @statement
(throw_statement) @statement

; ---------------------------------------------------------------- what says nothing yet

; throw logic_error("not implemented");
((throw_statement (call_expression arguments: (argument_list . (string_literal) @_said))) @placeholder
  (#match? @_said "[Ii]mplement|[Tt][Oo][Dd][Oo]"))

; ---------------------------------------------------------------- what does nothing when it runs

; using namespace std;
[
  (using_declaration)
  (alias_declaration)
  (access_specifier)
] @remark
