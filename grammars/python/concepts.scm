; How the concepts of extension/learner/concepts.ts look where they are used. Each pattern stands under a picture of what it
; matches, captures @use and sets the concept's name. That something is used does not say that it is used rightly.

; ---------------------------------------------------------------- names, numbers, texts

; any program
((module) @use (#set! concept "syntax"))

; the first line of a block
((block . (_) @use) (#set! concept "indentation"))

; x = 3
((assignment left: (identifier) right: (_)) @use (#set! concept "assignment"))

; x += 1
((augmented_assignment) @use (#set! concept "assignment"))

; a - 2, a * 3
((binary_operator
  left: [(identifier) (integer) (float) (binary_operator) (parenthesized_expression) (call) (subscript)]
  operator: ["+" "-" "*" "**"]
  right: [(identifier) (integer) (float) (binary_operator) (parenthesized_expression) (call) (subscript)]) @use
  (#set! concept "arithmetic"))

; 7 / 2, 7 // 2
((binary_operator operator: ["/" "//"]) @use (#set! concept "integer-division"))

; 17 % 5
((binary_operator left: [(identifier) (integer) (call) (subscript) (parenthesized_expression) (binary_operator)] operator: "%") @use (#set! concept "modulo"))

; 2 + 6 / 2, (2 + 6) / 2
((binary_operator (binary_operator)) @use (#set! concept "operator-order"))
((binary_operator (parenthesized_expression (binary_operator))) @use (#set! concept "operator-order"))

; 0.1
((float) @use (#set! concept "float-precision"))

; round(x, 2)
((call function: (identifier) @_round) @use (#eq? @_round "round") (#set! concept "float-precision"))

; "rain" + "bow", a + "bow"
((binary_operator operator: "+" (string)) @use (#set! concept "text-joining"))

; f"{age}"
((interpolation) @use (#set! concept "formatting"))

; "{}".format(age)
((call function: (attribute object: (string) attribute: (identifier) @_format)) @use (#eq? @_format "format") (#set! concept "formatting"))

; w.upper(), w.strip()
((call function: (attribute attribute: (identifier) @_method)) @use
  (#any-of? @_method "upper" "lower" "strip" "lstrip" "rstrip" "replace" "title" "capitalize" "swapcase") (#set! concept "string-immutability"))

; text.split("-"), "+".join(parts)
((call function: (attribute attribute: (identifier) @_method)) @use (#any-of? @_method "split" "join" "splitlines") (#set! concept "splitting"))

; int("12"), str(3)
((call function: (identifier) @_type) @use (#any-of? @_type "int" "str" "float" "bool" "list" "tuple") (#set! concept "type-conversion"))

; input()
((call function: (identifier) @_input) @use (#eq? @_input "input") (#set! concept "input-is-text"))

; a, b = 1, 2
((assignment left: [(pattern_list) (tuple_pattern)]) @use (#set! concept "unpacking"))

; for a, b in pairs:
((for_statement left: [(pattern_list) (tuple_pattern)]) @use (#set! concept "unpacking"))

; ---------------------------------------------------------------- conditions

; True, False
([(true) (false)] @use (#set! concept "boolean-value"))

; a < b, a == b
((comparison_operator operators: ["<" "<=" ">" ">=" "==" "!="]) @use (#set! concept "comparison-operator"))

; a == b
((comparison_operator operators: "==") @use (#set! concept "assignment-vs-equality"))

; a and b, not a
([(boolean_operator) (not_operator)] @use (#set! concept "boolean-logic"))

; a in xs
((comparison_operator operators: ["in" "not in"]) @use (#set! concept "membership"))

; if a:
((if_statement) @use (#set! concept "conditions"))

; elif b:
([(elif_clause) (else_clause)] @use (#set! concept "conditional-chain"))

; if a:
;     if b:
((if_statement consequence: (block (if_statement) @use)) (#set! concept "nested-conditions"))

; ---------------------------------------------------------------- loops

; for x in xs:
((for_statement) @use (#set! concept "loop-walk"))

; for i in range(3):
((for_statement right: (call function: (identifier) @_range)) @use (#eq? @_range "range") (#set! concept "loop-bounds"))

; while a:
((while_statement) @use (#set! concept "while-condition"))

; for a in xs:
;     for b in ys:
((for_statement body: (block [(for_statement) (while_statement)] @use)) (#set! concept "nested-loops"))
((while_statement body: (block [(for_statement) (while_statement)] @use)) (#set! concept "nested-loops"))

; for x in xs:
;     total += x
((for_statement body: (block (expression_statement (augmented_assignment) @use))) (#set! concept "accumulator"))
((while_statement body: (block (expression_statement (augmented_assignment) @use))) (#set! concept "accumulator"))
((for_statement body: (block (if_statement consequence: (block (expression_statement (augmented_assignment) @use))))) (#set! concept "accumulator"))

; for x in xs:
;     total = total + x
((for_statement body: (block (expression_statement (assignment left: (identifier) @_total right: (binary_operator left: (identifier) @_same)) @use)))
  (#eq? @_total @_same) (#set! concept "accumulator"))
((for_statement body: (block (expression_statement (assignment left: (identifier) @_total right: (binary_operator left: (binary_operator left: (identifier) @_same))) @use)))
  (#eq? @_total @_same) (#set! concept "accumulator"))

; for x in xs:
;     found.append(x)
((for_statement body: (block (expression_statement (call function: (attribute attribute: (identifier) @_append)) @use))) (#any-of? @_append "append" "add") (#set! concept "accumulator"))
((for_statement body: (block (if_statement consequence: (block (expression_statement (call function: (attribute attribute: (identifier) @_append)) @use)))))
  (#any-of? @_append "append" "add") (#set! concept "accumulator"))

; for x in xs:
;     found[x] = 1
((for_statement body: (block (expression_statement (assignment left: (subscript)) @use))) (#set! concept "accumulator"))

; for x in xs:
;     if x > 2:
;         found.append(x)
((for_statement body: (block (if_statement consequence: (block (expression_statement (call function: (attribute attribute: (identifier) @_append)) @use)))))
  (#any-of? @_append "append" "add") (#set! concept "filtering"))

; [x for x in xs if x > 2]
([(list_comprehension (if_clause) @use) (set_comprehension (if_clause) @use) (generator_expression (if_clause) @use)] (#set! concept "filtering"))

; for x in xs:
;     n += 1
((for_statement body: (block (expression_statement (augmented_assignment left: (identifier) right: (integer) @_one) @use))) (#eq? @_one "1") (#set! concept "counter"))
((for_statement body: (block (if_statement consequence: (block (expression_statement (augmented_assignment left: (identifier) right: (integer) @_one) @use))))) (#eq? @_one "1") (#set! concept "counter"))
((while_statement body: (block (if_statement consequence: (block (expression_statement (augmented_assignment left: (identifier) right: (integer) @_one) @use))))) (#eq? @_one "1") (#set! concept "counter"))

; for x in xs:
;     if x > best:
;         best = x
((for_statement body: (block (if_statement condition: (comparison_operator (identifier) @_best) consequence: (block (expression_statement (assignment left: (identifier) @_set) @use)))))
  (#eq? @_best @_set) (#set! concept "best-so-far"))

; break
((break_statement) @use (#set! concept "loop-exit"))

; continue
((continue_statement) @use (#set! concept "loop-skip"))

; [2 * x for x in xs]
([(list_comprehension) (set_comprehension) (dictionary_comprehension)] @use (#set! concept "comprehension"))

; for i, x in enumerate(xs):
((call function: (identifier) @_enumerate) @use (#eq? @_enumerate "enumerate") (#set! concept "position-and-item"))

; ---------------------------------------------------------------- lists, sets, dictionaries

; [1, 2], []
((list) @use (#set! concept "list-making"))

; len(xs)
((call function: (identifier) @_len) @use (#eq? @_len "len") (#set! concept "length"))

; xs[0], xs[i]
((subscript subscript: [(integer) (identifier) (binary_operator) (unary_operator)]) @use (#set! concept "indexing"))

; xs[-1]
((subscript subscript: (unary_operator)) @use (#set! concept "negative-index"))

; xs[1:3]
((subscript subscript: (slice)) @use (#set! concept "slicing"))

; xs.append(1), xs.remove(1)
((call function: (attribute attribute: (identifier) @_method)) @use
  (#any-of? @_method "append" "remove" "pop" "insert" "extend" "clear") (#set! concept "list-mutation"))

; xs[0] = 1
((assignment left: (subscript subscript: (integer))) @use (#set! concept "list-mutation"))

; xs.sort(), xs.reverse()
((call function: (attribute attribute: (identifier) @_method)) @use (#any-of? @_method "sort" "reverse") (#set! concept "method-result"))

; sorted(xs), xs.sort()
((call function: (identifier) @_sorted) @use (#eq? @_sorted "sorted") (#set! concept "sorting"))
((call function: (attribute attribute: (identifier) @_sort)) @use (#eq? @_sort "sort") (#set! concept "sorting"))

; [[1, 2], [3, 4]]
((list (list)) @use (#set! concept "nested-lists"))

; grid[1][0]
((subscript value: (subscript)) @use (#set! concept "nested-lists"))

; {1, 2}, set(xs)
([(set) (set_comprehension)] @use (#set! concept "sets"))
((call function: (identifier) @_set) @use (#eq? @_set "set") (#set! concept "sets"))

; {"tea": 2}
((dictionary) @use (#set! concept "dictionary-key"))

; price["tea"]
((subscript subscript: (string)) @use (#set! concept "dictionary-key"))

; price.get("tea"), price.items()
((call function: (attribute attribute: (identifier) @_method)) @use (#any-of? @_method "get" "keys" "values" "items" "setdefault") (#set! concept "dictionary-key"))

; count["a"] = 1
((assignment left: (subscript subscript: (string))) @use (#set! concept "dictionary-update"))

; count[c] += 1
((augmented_assignment left: (subscript)) @use (#set! concept "dictionary-update"))

; count[c] = count.get(c, 0) + 1
((assignment left: (subscript) right: (binary_operator left: (call function: (attribute attribute: (identifier) @_get)))) @use (#eq? @_get "get") (#set! concept "dictionary-update"))

; ---------------------------------------------------------------- functions and what is beyond them

; double(4)
((call function: (identifier)) @use (#set! concept "function-call"))

; def area(w, h):
((parameters [(identifier) (default_parameter) (typed_parameter) (typed_default_parameter)]) @use (#set! concept "parameters"))

; def greet(name="you"):
([(default_parameter) (typed_default_parameter)] @use (#set! concept "default-value"))

; return x
((return_statement (_)) @use (#set! concept "return-value"))

; if a:
;     return x
((if_statement consequence: (block (return_statement) @use)) (#set! concept "return-ends"))

; for x in xs:
;     return x
((for_statement body: (block (return_statement) @use)) (#set! concept "return-ends"))
((while_statement body: (block (return_statement) @use)) (#set! concept "return-ends"))

; def show(x):
;     print(x)
((function_definition body: (block (expression_statement (call function: (identifier) @_print) @use))) (#eq? @_print "print") (#set! concept "print-vs-return"))

; None
((none) @use (#set! concept "none-value"))

; x = show(4), where show prints and gives nothing back
((module
  (function_definition name: (identifier) @_show body: (block . (expression_statement (call function: (identifier) @_print)) .))
  (expression_statement (assignment right: (call function: (identifier) @_called)) @use))
  (#eq? @_print "print") (#eq? @_show @_called) (#set! concept "none-value"))

; def f():
;     x = 5
((function_definition body: (block (expression_statement (assignment left: (identifier)) @use))) (#set! concept "name-scope"))

; global x
([(global_statement) (nonlocal_statement)] @use (#set! concept "name-scope"))

; def count(n):
;     return 1 + count(n - 1)
((function_definition name: (identifier) @_name body: (block (return_statement [
  (call function: (identifier) @_called)
  (binary_operator (call function: (identifier) @_called))
]) @use)) (#eq? @_name @_called) (#set! concept "recursion-base-case"))
((function_definition name: (identifier) @_name body: (block (if_statement (_ (return_statement [
  (call function: (identifier) @_called)
  (binary_operator (call function: (identifier) @_called))
]) @use)))) (#eq? @_name @_called) (#set! concept "recursion-base-case"))
((function_definition name: (identifier) @_name body: (block (if_statement (else_clause (block (return_statement [
  (call function: (identifier) @_called)
  (binary_operator (call function: (identifier) @_called))
]) @use))))) (#eq? @_name @_called) (#set! concept "recursion-base-case"))

; lambda n: n / 2
((lambda) @use (#set! concept "lambda"))

; xs.append
((attribute) @use (#set! concept "attributes"))

; class Cat:
((class_definition) @use (#set! concept "classes"))

; import math
([(import_statement) (import_from_statement)] @use (#set! concept "modules"))

; try:
([(try_statement) (raise_statement)] @use (#set! concept "exceptions"))

; open("notes.txt")
((call function: (identifier) @_open) @use (#eq? @_open "open") (#set! concept "files"))
