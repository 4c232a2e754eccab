; Mistakes that beginners make, as they look. Each pattern stands under a picture of what it matches, has a name, and the concept
; that whoever makes it does not have yet. A pattern alone makes no bug: much of this is right in some program.

; ---------------------------------------------------------------- loops and their bounds

; for i in range(len(xs) + 1):
((for_statement right: (call function: (identifier) @_range arguments: (argument_list (binary_operator left: (call function: (identifier) @_len) operator: "+")))) @mistake
  (#eq? @_range "range") (#eq? @_len "len") (#set! mistake "one-round-too-many") (#set! concept "loop-bounds"))

; for i in range(len(xs) - 1):
((for_statement right: (call function: (identifier) @_range arguments: (argument_list . (binary_operator left: (call function: (identifier) @_len) operator: "-") .))) @mistake
  (#eq? @_range "range") (#eq? @_len "len") (#set! mistake "one-round-too-few") (#set! concept "loop-bounds"))

; for i in range(1, len(xs)):
((for_statement right: (call function: (identifier) @_range arguments: (argument_list . (integer) @_one . (call function: (identifier) @_len) .))) @mistake
  (#eq? @_range "range") (#eq? @_one "1") (#eq? @_len "len") (#set! mistake "first-item-left-out") (#set! concept "loop-bounds"))

; for i in len(xs):
((for_statement right: (call function: (identifier) @_len)) @mistake
  (#eq? @_len "len") (#set! mistake "loop-over-length") (#set! concept "loop-bounds"))

; for i in 10:
((for_statement right: (integer)) @mistake
  (#set! mistake "loop-over-number") (#set! concept "loop-bounds"))

; for i in range(5, 0):
((for_statement right: (call function: (identifier) @_range arguments: (argument_list . (integer) @_start . (integer) @_end .))) @mistake
  (#eq? @_range "range") (#match? @_start "^[1-9]") (#eq? @_end "0") (#set! mistake "counting-down-without-step") (#set! concept "loop-bounds"))

; for i in range(len(xs)):
;     if xs[i] > xs[i + 1]:
((for_statement left: (identifier) @_i right: (call function: (identifier) @_range arguments: (argument_list . (call function: (identifier) @_len) .))
  body: (block (if_statement condition: (comparison_operator (subscript subscript: (binary_operator left: (identifier) @_j operator: "+")))))) @mistake
  (#eq? @_range "range") (#eq? @_len "len") (#eq? @_i @_j) (#set! mistake "beyond-the-last") (#set! concept "loop-bounds"))

; for i in range(len(xs)):
;     if i == wanted:
((for_statement left: (identifier) @_i right: (call function: (identifier) @_range arguments: (argument_list . (call function: (identifier) @_len) .))
  body: (block (if_statement condition: (comparison_operator . (identifier) @_j)))) @mistake
  (#eq? @_range "range") (#eq? @_len "len") (#eq? @_i @_j) (#set! mistake "position-for-item") (#set! concept "loop-walk"))

; for x in xs:
;     total += xs[x]
((for_statement left: (identifier) @_x right: (identifier) @_xs
  body: (block (expression_statement (augmented_assignment right: (subscript value: (identifier) @_ys subscript: (identifier) @_y))))) @mistake
  (#eq? @_x @_y) (#eq? @_xs @_ys) (#set! mistake "item-for-position") (#set! concept "loop-walk"))

; for x in xs:
;     if xs[x] > 0:
((for_statement left: (identifier) @_x right: (identifier) @_xs
  body: (block (if_statement condition: (comparison_operator (subscript value: (identifier) @_ys subscript: (identifier) @_y))))) @mistake
  (#eq? @_x @_y) (#eq? @_xs @_ys) (#set! mistake "item-for-position") (#set! concept "loop-walk"))

; for key, value in table:
((for_statement left: (pattern_list) right: (identifier)) @mistake
  (#set! mistake "pairs-of-a-table") (#set! concept "dictionary-key"))

; for x in xs:
;     ...
;     break
((for_statement body: (block (_) (break_statement) .)) @mistake
  (#set! mistake "only-one-round") (#set! concept "loop-walk"))

; for x in xs:
;     xs.remove(x)
((for_statement right: (identifier) @_xs body: (block (expression_statement (call function: (attribute object: (identifier) @_ys attribute: (identifier) @_method))))) @mistake
  (#eq? @_xs @_ys) (#any-of? @_method "remove" "append" "pop" "insert" "extend" "clear") (#set! mistake "changed-while-walked") (#set! concept "list-mutation"))

; for x in xs:
;     if x < 0:
;         xs.remove(x)
((for_statement right: (identifier) @_xs body: (block (if_statement consequence: (block (expression_statement (call function: (attribute object: (identifier) @_ys attribute: (identifier) @_method))))))) @mistake
  (#eq? @_xs @_ys) (#any-of? @_method "remove" "append" "pop" "insert" "extend" "clear") (#set! mistake "changed-while-walked") (#set! concept "list-mutation"))

; ---------------------------------------------------------------- return and print

; for x in xs:
;     total += x
;     return total
((for_statement body: (block (_) (return_statement) @mistake .))
  (#set! mistake "return-in-loop") (#set! concept "return-ends"))

; while n > 0:
;     n -= 1
;     return n
((while_statement body: (block (_) (return_statement) @mistake .))
  (#set! mistake "return-in-loop") (#set! concept "return-ends"))

; for x in xs:
;     if x == wanted:
;         return True
;     else:
;         return False
((for_statement body: (block (if_statement consequence: (block (return_statement)) alternative: (else_clause body: (block (return_statement) @mistake)))))
  (#set! mistake "answer-after-first-round") (#set! concept "return-ends"))

; return total
; print(total)
((block (return_statement) . (_) @mistake)
  (#set! mistake "never-reached") (#set! concept "return-ends"))

; def double(n):
;     print(n * 2)
((function_definition body: (block (expression_statement (call function: (identifier) @_print) @mistake) .))
  (#eq? @_print "print") (#set! mistake "print-for-return") (#set! concept "print-vs-return"))

; return print(n)
((return_statement (call function: (identifier) @_print)) @mistake
  (#eq? @_print "print") (#set! mistake "print-returned") (#set! concept "print-vs-return"))

; answer = print(n)
((assignment right: (call function: (identifier) @_print)) @mistake
  (#eq? @_print "print") (#set! mistake "print-kept") (#set! concept "none-value"))

; def total(xs):
;     result = sum(xs)
((function_definition body: (block (expression_statement (assignment left: (identifier))) @mistake .))
  (#set! mistake "result-not-returned") (#set! concept "return-value"))

; def total(xs):
;     for x in xs: ...
((function_definition body: (block (expression_statement (assignment)) (for_statement) @mistake .))
  (#set! mistake "ends-with-loop") (#set! concept "return-value"))

; ---------------------------------------------------------------- accumulators

; for x in xs:
;     total = 0
;     total += x
((for_statement body: (block (expression_statement (assignment left: (identifier) @_a right: [(integer) (list) (string) (dictionary)]) @mistake) (expression_statement (augmented_assignment left: (identifier) @_b))))
  (#eq? @_a @_b) (#set! mistake "starts-afresh-each-round") (#set! concept "accumulator"))

; for x in xs:
;     found = []
;     found.append(x)
((for_statement body: (block (expression_statement (assignment left: (identifier) @_a right: (list)) @mistake) (expression_statement (call function: (attribute object: (identifier) @_b attribute: (identifier) @_method)))))
  (#eq? @_a @_b) (#eq? @_method "append") (#set! mistake "starts-afresh-each-round") (#set! concept "accumulator"))

; smallest = 0
; for x in xs:
;     if x < smallest:
((block (expression_statement (assignment left: (identifier) @_a right: (integer) @_zero) @mistake) (for_statement body: (block (if_statement condition: (comparison_operator (_) (identifier) @_b)))))
  (#eq? @_zero "0") (#eq? @_a @_b) (#set! mistake "starts-from-zero") (#set! concept "accumulator"))

; total =+ x
((assignment right: (unary_operator operator: ["+" "-"]) @_right) @mistake
  (#match? @mistake "=[+-][^+-]") (#set! mistake "reversed-sign") (#set! concept "accumulator"))

; product = 0
; for x in xs:
;     product *= x
((block (expression_statement (assignment left: (identifier) @_a right: (integer) @_zero) @mistake) (for_statement body: (block (expression_statement (augmented_assignment left: (identifier) @_b operator: "*=")))))
  (#eq? @_zero "0") (#eq? @_a @_b) (#set! mistake "product-from-zero") (#set! concept "accumulator"))

; table = {}
; for x in xs:
;     table[x] += 1
((block (expression_statement (assignment left: (identifier) @_a right: (dictionary))) (for_statement body: (block (expression_statement (augmented_assignment left: (subscript value: (identifier) @_b)) @mistake))))
  (#eq? @_a @_b) (#set! mistake "no-first-entry") (#set! concept "dictionary-key"))

; ---------------------------------------------------------------- conditions

; if x == 1 or 2:
((boolean_operator left: (comparison_operator) right: [(integer) (string) (float)]) @mistake
  (#set! mistake "half-a-comparison") (#set! concept "boolean-logic"))

; if x == 1 and x == 2:
((boolean_operator left: (comparison_operator . (identifier) @_a "==" ) operator: "and" right: (comparison_operator . (identifier) @_b "==")) @mistake
  (#eq? @_a @_b) (#set! mistake "never-both") (#set! concept "boolean-logic"))

; if x != 1 or x != 2:
((boolean_operator left: (comparison_operator . (identifier) @_a "!=") operator: "or" right: (comparison_operator . (identifier) @_b "!=")) @mistake
  (#eq? @_a @_b) (#set! mistake "always-one") (#set! concept "boolean-logic"))

; if True:
((if_statement condition: [(true) (string) (integer)]) @mistake
  (#set! mistake "condition-that-never-changes") (#set! concept "boolean-logic"))

; if done == True:
((comparison_operator "==" [(true) (false)]) @mistake
  (#set! mistake "compared-with-truth") (#set! concept "boolean-logic"))

; if name is 'Ann':
((comparison_operator "is" [(string) (integer) (float) (list)]) @mistake
  (#set! mistake "is-for-equal") (#set! concept "comparison-operator"))

; if 0.1 + 0.2 == 0.3:
((comparison_operator "==" (float)) @mistake
  (#set! mistake "exact-fraction") (#set! concept "float-precision"))

; count == 0
((expression_statement (comparison_operator "==")) @mistake
  (#set! mistake "equal-for-assign") (#set! concept "assignment-vs-equality"))

; answer = true
((identifier) @mistake
  (#any-of? @mistake "true" "false" "null" "nil" "TRUE" "FALSE") (#set! mistake "foreign-truth") (#set! concept "boolean-logic"))

; ---------------------------------------------------------------- values that get lost, shared, or are of another kind

; name.upper()
((expression_statement (call function: (attribute attribute: (identifier) @_method))) @mistake
  (#any-of? @_method "upper" "lower" "strip" "lstrip" "rstrip" "replace" "capitalize" "title" "split" "join" "zfill" "format")
  (#set! mistake "new-text-ignored") (#set! concept "string-immutability"))

; sorted(xs)
((expression_statement (call function: (identifier) @_name arguments: (argument_list . (identifier)))) @mistake
  (#any-of? @_name "sorted" "reversed" "int" "str" "float" "round" "abs" "list" "set") (#set! mistake "new-value-ignored") (#set! concept "method-result"))

; xs = xs.append(x)
((assignment right: (call function: (attribute attribute: (identifier) @_method))) @mistake
  (#any-of? @_method "append" "sort" "reverse" "extend" "insert" "remove" "clear") (#set! mistake "nothing-assigned") (#set! concept "method-result"))

; return xs.sort()
((return_statement (call function: (attribute attribute: (identifier) @_method))) @mistake
  (#any-of? @_method "append" "sort" "reverse" "extend" "insert" "remove" "clear") (#set! mistake "nothing-returned") (#set! concept "method-result"))

; total + x
((expression_statement (binary_operator)) @mistake
  (#set! mistake "sum-ignored") (#set! concept "assignment"))

; xs.sort
((expression_statement (attribute)) @mistake
  (#set! mistake "call-without-parentheses") (#set! concept "function-call"))

; if pw.isdigit or ...
([(boolean_operator (attribute attribute: (identifier) @_method)) (not_operator (attribute attribute: (identifier) @_method)) (if_statement condition: (attribute attribute: (identifier) @_method))
  (comparison_operator (attribute attribute: (identifier) @_method)) (assignment right: (attribute attribute: (identifier) @_method)) (for_statement right: (attribute attribute: (identifier) @_method))] @mistake
  (#any-of? @_method "isalpha" "isdigit" "isalnum" "isnumeric" "isupper" "islower" "isspace" "upper" "lower" "strip" "split" "title" "capitalize")
  (#set! mistake "call-without-parentheses") (#set! concept "function-call"))

; print[x]
((subscript value: (identifier) @_name) @mistake
  (#any-of? @_name "print" "len" "range" "int" "str" "input" "sum" "max" "min" "sorted") (#set! mistake "square-brackets-for-call") (#set! concept "function-call"))

; xs.append[x]
((subscript value: (attribute attribute: (identifier) @_name)) @mistake
  (#any-of? @_name "append" "split" "join" "remove" "pop" "index" "count" "replace" "extend") (#set! mistake "square-brackets-for-call") (#set! concept "function-call"))

; def add(x, seen=[]):
((default_parameter value: [(list) (dictionary) (set)]) @mistake
  (#set! mistake "shared-default") (#set! concept "parameters"))

; list = [1, 2]
((assignment left: (identifier) @_name) @mistake
  (#any-of? @_name "list" "str" "sum" "max" "min" "len" "dict" "set" "input" "int" "float" "range" "print" "sorted" "tuple" "type" "id" "abs" "round") (#set! mistake "name-of-the-language-taken") (#set! concept "name-scope"))

; count = 0
; def add():
;     count += 1
((module (expression_statement (assignment left: (identifier) @_a)) (function_definition body: (block (expression_statement (augmented_assignment left: (identifier) @_b)) @mistake)))
  (#eq? @_a @_b) (#set! mistake "outer-name-changed") (#set! concept "name-scope"))

; rows = [[0] * n] * m
((binary_operator left: (list [(binary_operator) (list)]) operator: "*") @mistake
  (#set! mistake "same-list-repeated") (#set! concept "list-mutation"))

; a = b
; b = a
((block (expression_statement (assignment left: (identifier) @_a right: (identifier) @_b)) @mistake . (expression_statement (assignment left: (identifier) @_c right: (identifier) @_d)))
  (#eq? @_a @_d) (#eq? @_b @_c) (#set! mistake "swap-loses-one") (#set! concept "assignment"))

; other = xs
; other.append(1)
((block (expression_statement (assignment left: (identifier) @_a right: (identifier))) @mistake . (expression_statement (call function: (attribute object: (identifier) @_b attribute: (identifier) @_method))))
  (#eq? @_a @_b) (#any-of? @_method "append" "remove" "sort" "pop" "reverse" "extend" "insert") (#set! mistake "second-name-for-a-list") (#set! concept "list-mutation"))

; input("age? ") > 17
(([(comparison_operator (call function: (identifier) @_input)) (binary_operator (call function: (identifier) @_input))]) @mistake
  (#eq? @_input "input") (#set! mistake "typed-text-as-number") (#set! concept "input-is-text"))

; 'age: ' + 5
((binary_operator left: (string) operator: "+" right: [(integer) (float)]) @mistake
  (#set! mistake "text-plus-number") (#set! concept "type-conversion"))

; words.join(' ')
((call function: (attribute object: (identifier) attribute: (identifier) @_join) arguments: (argument_list . (string) .)) @mistake
  (#eq? @_join "join") (#set! mistake "join-the-other-way-round") (#set! concept "method-result"))

; xs.length
((attribute attribute: (identifier) @_name) @mistake
  (#any-of? @_name "length" "size" "push" "toUpperCase" "toLowerCase" "trim" "indexOf" "charAt") (#set! mistake "foreign-method") (#set! concept "attributes"))

; print('{name} is here')
((string (string_start) @_start (string_content) @_text) @mistake
  (#match? @_start "^['\"]$") (#match? @_text "\\{[a-z_][a-z_0-9.]*\\}") (#set! mistake "braces-without-f") (#set! concept "string-immutability"))

; ---------------------------------------------------------------- arithmetic, positions, parts

; side ^ 2
((binary_operator operator: "^" right: (integer)) @mistake
  (#set! mistake "caret-for-power") (#set! concept "operator-order"))

; a + b / 2
((binary_operator operator: "+" right: (binary_operator operator: ["/" "//"] right: (integer))) @mistake
  (#set! mistake "divided-too-early") (#set! concept "operator-order"))

; xs[len(xs) / 2]
((subscript subscript: (binary_operator operator: "/")) @mistake
  (#set! mistake "fraction-as-position") (#set! concept "integer-division"))

; range(n / 2)
((call function: (identifier) @_range arguments: (argument_list (binary_operator operator: "/"))) @mistake
  (#eq? @_range "range") (#set! mistake "fraction-as-count") (#set! concept "integer-division"))

; xs[len(xs)]
((subscript subscript: (call function: (identifier) @_len)) @mistake
  (#eq? @_len "len") (#set! mistake "position-after-last") (#set! concept "indexing"))

; xs[0:len(xs) - 1]
((subscript subscript: (slice (binary_operator left: (call function: (identifier) @_len) operator: "-"))) @mistake
  (#eq? @_len "len") (#set! mistake "part-without-last") (#set! concept "slicing"))

; xs[1:] where all are meant
((for_statement right: (subscript subscript: (slice . (integer) @_one . ":"))) @mistake
  (#eq? @_one "1") (#set! mistake "part-without-first") (#set! concept "slicing"))

; ++count
((unary_operator operator: "+" argument: (unary_operator operator: "+")) @mistake
  (#set! mistake "count-up") (#set! concept "accumulator"))

; ---------------------------------------------------------------- functions and classes

; def count(n):
;     return count(n - 1)
((function_definition name: (identifier) @_f body: (block . (return_statement (call function: (identifier) @_g)) @mistake))
  (#eq? @_f @_g) (#set! mistake "no-base-case") (#set! concept "recursion-base-case"))

; def count(n):
;     return 1 + count(n - 1)
((function_definition name: (identifier) @_f body: (block . (return_statement (binary_operator (call function: (identifier) @_g))) @mistake))
  (#eq? @_f @_g) (#set! mistake "no-base-case") (#set! concept "recursion-base-case"))

; def count(n):
;     if n == 0: return 0
;     return 1 + count(n)
((function_definition name: (identifier) @_f parameters: (parameters . (identifier) @_p .) body: (block (return_statement (binary_operator (call function: (identifier) @_g arguments: (argument_list . (identifier) @_q .)))) @mistake))
  (#eq? @_f @_g) (#eq? @_p @_q) (#set! mistake "never-smaller") (#set! concept "recursion-base-case"))

; class Account:
;     def balance():
((class_definition body: (block (function_definition parameters: (parameters . "(" . ")" .)) @mistake))
  (#set! mistake "method-without-self") (#set! concept "attributes"))

; if n > 10: ...
; if n > 5: ...
; else: ...
((block (if_statement condition: (comparison_operator . (identifier) @_a) !alternative) . (if_statement condition: (comparison_operator . (identifier) @_b) alternative: (else_clause)) @mistake)
  (#eq? @_a @_b) (#set! mistake "second-question") (#set! concept "conditional-chain"))
