; What the outline is made of. Each pattern stands under a picture of what it matches.
; extension/code/outlineQuery.ts says what the captures mean.

; ---------------------------------------------------------------- functions and classes

; int bark(int times) { ... }, but not the main that begins a program
((method_declaration
  name: (identifier) @function.name
  parameters: (formal_parameters) @function.parameters
  body: (block) @function.body) @function
  (#not-eq? @function.name "main"))

; Dog(String name) { ... }
(constructor_declaration
  name: (identifier) @function.name
  parameters: (formal_parameters) @function.parameters
  body: (constructor_body) @function.body) @function

; class Main {
;     static int fibonacci(int n) { ... }
; }
(program [
  (class_declaration body: (class_body (method_declaration (modifiers "static")) @function.static))
  (interface_declaration body: (interface_body (method_declaration (modifiers "static")) @function.static))
  (enum_declaration body: (enum_body (enum_body_declarations (method_declaration (modifiers "static")) @function.static)))
  (record_declaration body: (class_body (method_declaration (modifiers "static")) @function.static))
])

; class Solution {
;     int next(int n) { ... }
; }
((program (class_declaration !superclass !interfaces !type_parameters body: (class_body (method_declaration) @function.free)))
  (#not-match? @function.free "^\\s*@(Test|ParameterizedTest|RepeatedTest|Before|After|BeforeEach|AfterEach|BeforeAll|AfterAll|BeforeClass|AfterClass)\\b"))

; what an object of a class keeps: int age;
((class_declaration body: (class_body (field_declaration) @class.keeps))
  (#not-match? @class.keeps "^\\s*((public|private|protected|final)\\s+)*static\\b"))

; and what has to be given to make one: Dog(String name) { ... }
((class_declaration
  name: (identifier) @_class
  body: (class_body (constructor_declaration name: (identifier) @_name parameters: (formal_parameters (_))) @class.keeps))
  (#eq? @_class @_name))

; public static next(int n) { ... }, where the type is forgotten
(program (class_declaration body: (class_body (constructor_declaration (modifiers "static")) @function.static)))
((program (class_declaration
  !superclass !interfaces !type_parameters
  name: (identifier) @_class
  body: (class_body (constructor_declaration name: (identifier) @_name) @function.free)))
  (#not-eq? @_class @_name))

; abstract class Shape { ... }
((class_declaration (modifiers "abstract") body: (class_body) @class.keeps))

; class Dog { ... }, interface Pet { ... }, enum Color { ... }, record Point(int x, int y) { ... }
(class_declaration name: (identifier) @class.name) @class
(interface_declaration name: (identifier) @class.name) @class
(enum_declaration name: (identifier) @class.name) @class
(record_declaration name: (identifier) @class.name) @class

; x -> 2 * x
(lambda_expression body: (_) @nameless.body) @nameless

; /** What it does. */
; static int f() { ... }
((block_comment) @docstring . [
  (method_declaration) (constructor_declaration) (class_declaration) (interface_declaration) (enum_declaration) (record_declaration)
] @documented
  (#match? @docstring "^/\\*\\*"))

; ---------------------------------------------------------------- parameters, in their order

; int f(int n)
(formal_parameters (formal_parameter name: (identifier) @parameter)) @parameter.list

; int f(int... rest)
(formal_parameters (spread_parameter (variable_declarator name: (identifier) @parameter)) @parameter.rest) @parameter.list

; ---------------------------------------------------------------- loops

; for (int x : xs) { ... }
(enhanced_for_statement
  name: (identifier) @loop.targets
  value: (_) @loop.over
  body: (_) @loop.body) @loop.each

; for (;;) { ... }
(for_statement
  body: (_) @loop.body) @loop.counting

; for (int i = 0; i < n; i++) { ... }
(for_statement
  condition: (_) @loop.over
  body: (_) @loop.body) @loop.counting

; i++, i += 2 in the head
(for_statement
  update: [
    (update_expression (identifier) @loop.targets)
    (assignment_expression left: (identifier) @loop.targets)
  ]
  body: (_) @loop.body) @loop.counting

; while (n > 0) { ... }
(while_statement
  condition: (parenthesized_expression (_) @loop.over)
  body: (_) @loop.body) @loop.while

; do { ... } while (n > 0);
(do_statement
  body: (_) @loop.body
  condition: (parenthesized_expression (_) @loop.over) @loop.after) @loop.while

; ---------------------------------------------------------------- conditions

; if (n <= 0) { ... }
(if_statement
  condition: (parenthesized_expression (_) @condition.text)
  consequence: (_) @condition.body) @condition

; else if (n == 1) { ... }
(if_statement alternative: (if_statement) @condition.further)

; ---------------------------------------------------------------- assignments

; int a = 1, b = 2;
(variable_declarator
  name: (_) @assignment.targets
  value: (_) @assignment.value) @assignment

; a = b;
(assignment_expression
  left: (_) @assignment.targets
  operator: "="
  right: (_) @assignment.value) @assignment

; total += 1;
(assignment_expression
  left: (_) @assignment.targets
  operator: ["+=" "-=" "*=" "/=" "%=" "&=" "|=" "^=" "<<=" ">>=" ">>>="]
  right: (_) @assignment.value) @assignment.augmented

; i++, --i
(update_expression [(identifier) (field_access) (array_access)] @assignment.targets) @assignment.augmented

; ---------------------------------------------------------------- returns

; return;
(return_statement) @return

; return a + b;
(return_statement (_) @return.value) @return

; x -> 2 * x
(lambda_expression body: [
  (binary_expression) (method_invocation) (identifier) (field_access) (array_access) (ternary_expression) (unary_expression) (parenthesized_expression)
  (decimal_integer_literal) (string_literal) (object_creation_expression) (cast_expression) (true) (false)
] @return.value @return)

; ---------------------------------------------------------------- calls

; next(2)
(method_invocation
  !object
  name: (identifier) @call.callee) @call

; xs.add(1)
(method_invocation
  object: (_) @call.of
  name: (identifier) @call.callee) @call

; new Dog("Rex"), new ArrayList<>()
(object_creation_expression
  type: [(type_identifier) (scoped_type_identifier)] @call.callee) @call
(object_creation_expression
  type: (generic_type . (_) @call.callee)) @call

; scanner.nextInt(), reader.readLine()
((method_invocation
  name: (identifier) @_name) @reads-input
  (#match? @_name "^(next(Int|Line|Double|Boolean|Long|Float|Short|Byte)?|hasNext\\w*|readLine)$"))

; System.console(), System.in.read()
((method_invocation
  object: (field_access) @_in
  name: (identifier) @_name) @reads-input
  (#eq? @_in "System.in") (#eq? @_name "read"))

; ---------------------------------------------------------------- what may be written over several lines

; total = a
;     + b;
[
  (expression_statement)
  (return_statement)
  (throw_statement)
  (local_variable_declaration)
  (field_declaration)
  (import_declaration)
  (assert_statement)
] @statement

; if (a > 0
;     && b > 0) { ... }
(if_statement consequence: (_) @statement.body) @statement
(for_statement body: (_) @statement.body) @statement
(enhanced_for_statement body: (_) @statement.body) @statement
(while_statement body: (_) @statement.body) @statement
(switch_expression body: (_) @statement.body) @statement
(method_declaration body: (_) @statement.body) @statement
(constructor_declaration body: (_) @statement.body) @statement
(class_declaration body: (_) @statement.body) @statement

; ---------------------------------------------------------------- what says nothing yet

; throw new UnsupportedOperationException("Not implemented");
((throw_statement
  (object_creation_expression type: (_) @_type)) @placeholder
  (#eq? @_type "UnsupportedOperationException"))

; ---------------------------------------------------------------- what does nothing when it runs

; // a remark
[(line_comment) (block_comment)] @comment

; import java.util.Scanner;
[(import_declaration) (package_declaration)] @remark

; public class Main {
[
  (class_declaration name: (identifier) @remark)
  (interface_declaration name: (identifier) @remark)
  (enum_declaration name: (identifier) @remark)
  (record_declaration name: (identifier) @remark)
]

; public static void main(String[] args) {
((method_declaration
  name: (identifier) @_main
  parameters: (formal_parameters) @remark)
  (#eq? @_main "main"))

; @Override
[(marker_annotation) (annotation)] @remark

; """
; a text of several lines"""
(string_literal) @text

; ---------------------------------------------------------------- code that runs by itself

; public static void main(String[] args) { ... }
((method_declaration
  name: (identifier) @_main
  body: (block (_))) @script
  (#eq? @_main "main"))
