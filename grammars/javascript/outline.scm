; What the outline is made of, in programs with types and without. Each pattern stands under a picture of what it matches.
; extension/code/outlineQuery.ts says what the captures mean; parameters stand in outlineUntyped.scm, since types change their form.

; ---------------------------------------------------------------- functions and classes

; function fibonacci(n) {
;     return n;
; }
(function_declaration
  name: (identifier) @function.name
  parameters: (formal_parameters) @function.parameters
  body: (statement_block) @function.body) @function

; function* numbers() { ... }
(generator_function_declaration
  name: (identifier) @function.name
  parameters: (formal_parameters) @function.parameters
  body: (statement_block) @function.body) @function

; const double = (n) => 2 * n;
; const double = function (n) { ... };
(variable_declarator
  name: (identifier) @function.name
  value: [
    (arrow_function parameters: (formal_parameters) @function.parameters body: (_) @function.body)
    (arrow_function parameter: (identifier) @function.parameters body: (_) @function.body)
    (function_expression parameters: (formal_parameters) @function.parameters body: (_) @function.body)
    (generator_function parameters: (formal_parameters) @function.parameters body: (_) @function.body)
  ]) @function

; double = (n) => 2 * n;
(assignment_expression
  left: (identifier) @function.name
  right: [
    (arrow_function parameters: (formal_parameters) @function.parameters body: (_) @function.body)
    (arrow_function parameter: (identifier) @function.parameters body: (_) @function.body)
    (function_expression parameters: (formal_parameters) @function.parameters body: (_) @function.body)
  ]) @function

; exports.double = function (n) { ... };
((assignment_expression
  left: (member_expression
    object: (_) @function.owner
    property: (property_identifier) @function.name)
  right: [
    (arrow_function parameters: (formal_parameters) @function.parameters body: (_) @function.body)
    (arrow_function parameter: (identifier) @function.parameters body: (_) @function.body)
    (function_expression parameters: (formal_parameters) @function.parameters body: (_) @function.body)
  ]) @function
  (#not-match? @function.owner "[.]prototype$|^module$"))

; module.exports = function double(n) { ... };
((assignment_expression
  left: (member_expression) @function.owner
  right: (function_expression
    name: (identifier) @function.name
    parameters: (formal_parameters) @function.parameters
    body: (_) @function.body)) @function
  (#eq? @function.owner "module.exports"))

; Dog.prototype.bark = function () { ... };
((assignment_expression
  left: (member_expression
    object: (member_expression
      object: (identifier) @function.owner
      property: (property_identifier) @_prototype)
    property: (property_identifier) @function.name)
  right: [
    (arrow_function parameters: (formal_parameters) @function.parameters body: (_) @function.body)
    (function_expression parameters: (formal_parameters) @function.parameters body: (_) @function.body)
  ]) @function
  (#eq? @_prototype "prototype"))

; (function main() { ... })();
(call_expression
  function: (parenthesized_expression
    (function_expression
      name: (identifier) @function.name
      parameters: (formal_parameters) @function.parameters
      body: (_) @function.body) @function))

; async function load() { ... }
; const load = async () => ...;
; class Shop { async load() { ... } }
[
  (function_declaration "async")
  (function_expression "async")
  (arrow_function "async")
  (method_definition "async")
] @function.later

; class Dog { bark() { ... }  get age() { ... } }
; const dog = { bark() { ... } };
(method_definition
  name: (_) @function.name
  parameters: (formal_parameters) @function.parameters
  body: (statement_block) @function.body) @function

; const dog = { bark: function () { ... }, run: (n) => n };
(pair
  key: (property_identifier) @function.name
  value: [
    (arrow_function parameters: (formal_parameters) @function.parameters body: (_) @function.body)
    (arrow_function parameter: (identifier) @function.parameters body: (_) @function.body)
    (function_expression parameters: (formal_parameters) @function.parameters body: (_) @function.body)
  ]) @function

; class Account extends Base { ... }
(class_declaration
  name: (_) @class.name) @class

; const Account = class { ... };
(variable_declarator
  name: (identifier) @class.name
  value: (class)) @class

; const dog = { ... };
(variable_declarator
  name: (identifier) @holder.name
  value: (object) @holder)

; module.exports = { ... };
(assignment_expression
  left: (_) @holder.name
  right: (object) @holder)

; { inner: { ... } }
(pair
  key: (_) @holder.name
  value: (object) @holder)

; show({ ... })
(object) @holder

; xs.map((x) => 2 * x)
[
  (arrow_function body: (_) @nameless.body)
  (function_expression body: (_) @nameless.body)
  (generator_function body: (_) @nameless.body)
] @nameless

; /** What it does. */
; function f() { ... }
((comment) @docstring . (function_declaration) @documented
  (#match? @docstring "^/\\*\\*"))
((comment) @docstring . (generator_function_declaration) @documented
  (#match? @docstring "^/\\*\\*"))
((comment) @docstring . (export_statement declaration: [(function_declaration) (generator_function_declaration)] @documented)
  (#match? @docstring "^/\\*\\*"))

; /** What it does. */
; const f = () => ...;
((comment) @docstring . [
  (lexical_declaration . (variable_declarator) @documented)
  (variable_declaration . (variable_declarator) @documented)
  (export_statement declaration: (lexical_declaration . (variable_declarator) @documented))
  (expression_statement (assignment_expression) @documented)
]
  (#match? @docstring "^/\\*\\*"))

; /** What it does. */
; bark() { ... }
((comment) @docstring . [(method_definition) (pair)] @documented
  (#match? @docstring "^/\\*\\*"))

; ---------------------------------------------------------------- loops

; for (const x of xs) { ... }, for (const key in prices) { ... }
(for_in_statement
  left: (_) @loop.targets
  right: (_) @loop.over
  body: (_) @loop.body) @loop.each

; for (;;) { ... }
(for_statement
  body: (_) @loop.body) @loop.counting

; for (let i = 0; i < n; i++) { ... }
(for_statement
  condition: [(expression) (sequence_expression)] @loop.over
  body: (_) @loop.body) @loop.counting

; i++, i += 2, i = i + 2 in the head
(for_statement
  increment: [
    (update_expression argument: (identifier) @loop.targets)
    (augmented_assignment_expression left: (identifier) @loop.targets)
    (assignment_expression left: (identifier) @loop.targets)
    (sequence_expression [
      (update_expression argument: (identifier) @loop.targets)
      (augmented_assignment_expression left: (identifier) @loop.targets)
      (assignment_expression left: (identifier) @loop.targets)
    ])
  ]
  body: (_) @loop.body) @loop.counting

; while (n > 0) { ... }
(while_statement
  condition: (parenthesized_expression [(expression) (sequence_expression)] @loop.over)
  body: (_) @loop.body) @loop.while

; do { ... } while (n > 0);
(do_statement
  body: (_) @loop.body
  condition: (parenthesized_expression [(expression) (sequence_expression)] @loop.over) @loop.after) @loop.while

; ---------------------------------------------------------------- conditions

; if (n <= 0) { ... }
(if_statement
  condition: (parenthesized_expression [(expression) (sequence_expression)] @condition.text)
  consequence: (_) @condition.body) @condition

; else if (n === 1) { ... }
(else_clause (if_statement) @condition.further)

; ---------------------------------------------------------------- assignments

; let a = 1;  const [a, b] = pair;
(variable_declarator
  name: (_) @assignment.targets
  value: (_) @assignment.value) @assignment

; a = b;  [a, b] = [b, a];
(assignment_expression
  left: (_) @assignment.targets
  right: (_) @assignment.value) @assignment

; total += 1
(augmented_assignment_expression
  left: (_) @assignment.targets
  right: (_) @assignment.value) @assignment.augmented

; i++, --i
(update_expression
  argument: (_) @assignment.targets) @assignment.augmented

; ---------------------------------------------------------------- returns

; return
(return_statement) @return

; return a + b
(return_statement [(expression) (sequence_expression)] @return.value) @return

; (n) => 2 * n
(arrow_function body: (expression) @return.value @return)

; ---------------------------------------------------------------- values that nothing keeps

; number - 1;  a === b;
(expression_statement . (binary_expression
  operator: ["+" "-" "*" "/" "%" "**" "<" "<=" ">" ">=" "==" "===" "!=" "!=="]) @unkept)

; !done;  -n;
(expression_statement . (unary_expression operator: ["!" "-" "+" "typeof"]) @unkept)

; xs[0];  xs.length;
(expression_statement . [(subscript_expression) (member_expression)] @unkept)

; ---------------------------------------------------------------- calls

; xs.push(1)
(call_expression
  function: (_) @call.callee) @call

; new Dog("Rex")
(new_expression
  constructor: (_) @call.callee) @call

; prompt("Name? ")
((call_expression
  function: (identifier) @_name) @reads-input
  (#eq? @_name "prompt"))

; readlineSync.question("Name? "), rl.question("Name? ", ...), rl.on("line", ...)
((call_expression
  function: (member_expression
    property: (property_identifier) @_name)) @reads-input
  (#any-of? @_name "question" "questionInt" "questionFloat" "keyInYN"))
((call_expression
  function: (member_expression property: (property_identifier) @_name)
  arguments: (arguments . (string) @_event)) @reads-input
  (#eq? @_name "on") (#match? @_event "^.line.$"))

; readFileSync(0), fs.readFileSync("/dev/stdin", "utf8")
((call_expression
  function: (_) @_name
  arguments: (arguments . (_) @_from)) @reads-input
  (#match? @_name "(^|[.])readFileSync$") (#match? @_from "^(0|.*stdin.*)$"))

; process.stdin
((member_expression
  object: (identifier) @_process
  property: (property_identifier) @_name) @reads-input
  (#eq? @_process "process") (#eq? @_name "stdin"))

; ---------------------------------------------------------------- what may be written over several lines

; total = a
;     + b;
[
  (expression_statement)
  (return_statement)
  (throw_statement)
  (lexical_declaration)
  (variable_declaration)
  (import_statement)
] @statement

; if (a > 0
;     && b > 0) { ... }
(if_statement consequence: (_) @statement.body) @statement
(for_statement body: (_) @statement.body) @statement
(for_in_statement body: (_) @statement.body) @statement
(while_statement body: (_) @statement.body) @statement
(switch_statement body: (_) @statement.body) @statement
(function_declaration body: (_) @statement.body) @statement
(generator_function_declaration body: (_) @statement.body) @statement
(method_definition body: (_) @statement.body) @statement
(class_declaration body: (_) @statement.body) @statement

; ---------------------------------------------------------------- what says nothing yet

; throw new Error("Not implemented");
((throw_statement
  (new_expression arguments: (arguments . (string) @_said))) @placeholder
  (#match? @_said "[Ii]mplement|[Tt][Oo][Dd][Oo]"))

; ;
(empty_statement) @placeholder

; ---------------------------------------------------------------- what does nothing when it runs

; // a remark
(comment) @comment

; "use strict";
(expression_statement . (string) @remark .)

; `a text
; of several lines`
[(string) (template_string)] @text

; ---------------------------------------------------------------- code that runs by itself

; for, while, do, switch, try, throw at the top level
(program [
  (for_statement)
  (for_in_statement)
  (while_statement)
  (do_statement)
  (switch_statement)
  (try_statement)
  (throw_statement)
  (labeled_statement)
] @script)

; if (...) at the top level, but not the guard around what is exported or tested
((program (if_statement condition: (_) @_condition) @script)
  (#not-match? @_condition "require\\.main|typeof|import\\.meta"))

; if (require.main === module) { main(); }
((program (if_statement
  condition: (_) @_condition
  consequence: (statement_block (expression_statement [(call_expression function: (_) @_callee) (await_expression)]))) @script)
  (#match? @_condition "require\\.main|import\\.meta")
  (#not-match? @_callee "^(test\\w*|runTests|describe|it)$"))

; if (require.main === module) { for (...) ... }
((program (if_statement
  condition: (_) @_condition
  consequence: (statement_block [
    (for_statement) (for_in_statement) (while_statement) (if_statement) (try_statement) (lexical_declaration) (variable_declaration)
  ])) @script)
  (#match? @_condition "require\\.main|import\\.meta"))

; console.log("Hello"); at the top level, but no check and no test
((program (expression_statement (call_expression function: (_) @_callee)) @script)
  (#not-match? @_callee "^(console\\.assert|assert\\b.*|(test|it|describe|suite)(\\.\\w+)*(\\(.*)?|(before|after)(Each|All)?|expect\\(.*|test\\w+|runTests)$"))

; await main();
(program (expression_statement (await_expression)) @script)

; total += 1;  i++; at the top level
(program (expression_statement [(augmented_assignment_expression) (update_expression)]) @script)

; const name = prompt(); at the top level
((program [
  (lexical_declaration (variable_declarator value: (_) @_value))
  (variable_declaration (variable_declarator value: (_) @_value))
  (expression_statement (assignment_expression right: (_) @_value))
] @script)
  (#match? @_value "\\b(prompt|question|readFileSync|process\\.stdin)\\b")
  (#not-match? @_value "^require\\b|^(async )?(function|\\()|=>"))
