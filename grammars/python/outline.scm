; What the outline is made of. Each pattern stands under a picture of what it matches.
; extension/code/outlineQuery.ts says what the captures mean.

; ---------------------------------------------------------------- functions and classes

; def fibonacci(n):
;     return n
(function_definition
  name: (identifier) @function.name
  body: (block) @function.body) @function

; async def load():
;     ...
(function_definition "async") @function.later

; @cache
; def fibonacci(n): ...
(decorated_definition
  definition: (_) @decorated) @decorated.whole

; class Account(Base):
;     ...
(class_definition
  name: (identifier) @class.name) @class

; def f(n):
;     """What it does."""
(function_definition
  body: (block . (expression_statement (string) @docstring))) @documented

; class Account:
;     """What it is."""
(class_definition
  body: (block . (expression_statement (string) @docstring))) @documented

; #!/usr/bin/env python
; """What the program does."""
(module
  . (comment)*
  . (expression_statement (string) @docstring)) @documented

; ---------------------------------------------------------------- parameters, in their order

; def f(n)
(parameters (identifier) @parameter)

; def f(n=1)
(parameters (default_parameter name: (identifier) @parameter) @parameter.optional)

; def f(n: int), def f(*rest: int), def f(**named: int)
(parameters (typed_parameter [
  (identifier) @parameter
  (list_splat_pattern (identifier) @parameter) @parameter.rest
  (dictionary_splat_pattern (identifier) @parameter) @parameter.rest
]))

; def f(n: int = 1)
(parameters (typed_default_parameter name: (identifier) @parameter) @parameter.optional)

; def f(*rest)
(parameters (list_splat_pattern (identifier) @parameter) @parameter.rest)

; def f(**named)
(parameters (dictionary_splat_pattern (identifier) @parameter) @parameter.rest)

; ---------------------------------------------------------------- loops

; for i in range(0, n):
;     ...
(for_statement
  left: (_) @loop.targets
  right: (_) @loop.over
  body: (block) @loop.body) @loop.each

; while n > 0:
;     ...
(while_statement
  condition: (_) @loop.over
  body: (block) @loop.body) @loop.while

; ---------------------------------------------------------------- conditions

; if n <= 0:
;     ...
(if_statement
  condition: (_) @condition.text
  consequence: (block) @condition.body) @condition

; elif n == 1:
;     ...
(elif_clause
  condition: (_) @condition.text
  consequence: (block) @condition.body) @condition

; ---------------------------------------------------------------- assignments

; a, b = b, a + b
(assignment
  left: (_) @assignment.targets
  right: (_) @assignment.value) @assignment

; total += 1
(augmented_assignment
  left: (_) @assignment.targets
  right: (_) @assignment.value) @assignment.augmented

; (n := len(xs))
(named_expression
  name: (_) @assignment.targets
  value: (_) @assignment.value) @assignment

; ---------------------------------------------------------------- returns

; return
(return_statement) @return

; return a + b
(return_statement [(expression) (expression_list)] @return.value) @return

; ---------------------------------------------------------------- values that nothing keeps

; number - 1
(expression_statement . [(binary_operator) (comparison_operator) (boolean_operator) (not_operator) (unary_operator) (subscript)] @unkept .)

; ---------------------------------------------------------------- calls

; xs.append(1)
(call
  function: (_) @call.callee) @call

; input("Name? ")
((call
  function: (identifier) @_name) @reads-input
  (#eq? @_name "input"))

; sys.stdin
((attribute
  object: (identifier) @_module
  attribute: (identifier) @_name) @reads-input
  (#eq? @_module "sys")
  (#eq? @_name "stdin"))

; ---------------------------------------------------------------- what may be written over several lines

; total = (a
;          + b)
[
  (expression_statement)
  (return_statement)
  (raise_statement)
  (assert_statement)
  (delete_statement)
  (import_statement)
  (import_from_statement)
] @statement

; if (a > 0
;         and b > 0):
;     ...
(if_statement consequence: (block) @statement.body) @statement
(elif_clause consequence: (block) @statement.body) @statement
(for_statement body: (block) @statement.body) @statement
(while_statement body: (block) @statement.body) @statement
(with_statement body: (block) @statement.body) @statement
(function_definition body: (block) @statement.body) @statement
(class_definition body: (block) @statement.body) @statement

; ---------------------------------------------------------------- what says nothing yet

; pass
(pass_statement) @placeholder

; ...
(expression_statement . (ellipsis) .) @placeholder

; raise NotImplementedError("later")
((raise_statement
  [(identifier) @_name (call function: (identifier) @_name)]) @placeholder
  (#eq? @_name "NotImplementedError"))

; ---------------------------------------------------------------- what does nothing when it runs

; # a remark
(comment) @comment

; "a text that stands alone"
(expression_statement . [(string) (concatenated_string)] @remark .)

; """a text
; of several lines"""
(string) @text

; ---------------------------------------------------------------- code that runs by itself

; for, while, with, match, try, del, raise at the top level
(module [
  (for_statement)
  (while_statement)
  (with_statement)
  (match_statement)
  (try_statement)
  (delete_statement)
  (raise_statement)
  (print_statement)
] @script)

; if ...: at the top level, but not the guard around a main program
((module (if_statement condition: (_) @_condition) @script)
  (#not-match? @_condition "__name__"))

; if __name__ == "__main__":
;     main()
((module
  (if_statement
    condition: (_) @_condition
    consequence: (block
      (expression_statement
        [(call function: (_) @_callee) (await)]))) @script)
  (#match? @_condition "__name__")
  (#not-match? @_callee "^(doctest\\.testmod|unittest\\.main|pytest\\.main|test\\w*|main_tests|run_tests)$"))

; if __name__ == "__main__":
;     name = input()
((module
  (if_statement
    condition: (_) @_condition
    consequence: (block [
      (for_statement)
      (while_statement)
      (with_statement)
      (if_statement)
      (match_statement)
      (try_statement)
      (expression_statement [(assignment) (augmented_assignment)])
    ])) @script)
  (#match? @_condition "__name__"))

; print("Hello") at the top level, but not the start of a test run
((module
  (expression_statement (call function: (_) @_callee)) @script)
  (#not-match? @_callee "^(doctest\\.testmod|unittest\\.main|pytest\\.main|test\\w*|run_tests)$"))

; total += 1 at the top level
(module (expression_statement (augmented_assignment)) @script)

; name = input() at the top level
((module
  (expression_statement
    (assignment right: (_) @_value)) @script)
  (#match? @_value "\\b(input|sys\\.stdin|open)\\b"))
