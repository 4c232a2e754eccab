; How the concepts of extension/learner/concepts.ts look where they are used, in programs with types and without. Each pattern stands under
; a picture of what it matches, captures @use and sets the concept's name. That something is used does not say that it is used rightly.

; ---------------------------------------------------------------- names, numbers, texts

; any program
((program) @use (#set! concept "syntax"))

; let x = 3;  x = 3;  x += 1;  x++;
((variable_declarator name: (identifier) value: (_)) @use (#set! concept "assignment"))
((assignment_expression left: (identifier)) @use (#set! concept "assignment"))
([(augmented_assignment_expression) (update_expression)] @use (#set! concept "assignment"))

; let x = 3;  const y = 4;
([(lexical_declaration) (variable_declaration)] @use (#set! concept "declaring-names"))

; let x;
([(lexical_declaration (variable_declarator !value)) (variable_declaration (variable_declarator !value))] @use (#set! concept "initial-value"))

; a - 2, a * 3
((binary_expression
  left: [(identifier) (number) (binary_expression) (parenthesized_expression) (call_expression) (subscript_expression) (member_expression)]
  operator: ["+" "-" "*" "**"]
  right: [(identifier) (number) (binary_expression) (parenthesized_expression) (call_expression) (subscript_expression) (member_expression)]) @use
  (#set! concept "arithmetic"))

; 7 / 2, Math.floor(x)
((binary_expression operator: "/") @use (#set! concept "integer-division"))
((call_expression function: (member_expression object: (identifier) @_math property: (property_identifier) @_floor)) @use
  (#eq? @_math "Math") (#any-of? @_floor "floor" "trunc") (#set! concept "integer-division"))

; 17 % 5
((binary_expression operator: "%") @use (#set! concept "modulo"))

; 2 + 6 / 2, (2 + 6) / 2
((binary_expression
  operator: ["+" "-" "*" "/" "%" "**"]
  right: [(binary_expression operator: ["+" "-" "*" "/" "%" "**"]) (parenthesized_expression (binary_expression operator: ["+" "-" "*" "/" "%" "**"]))]) @use
  (#set! concept "operator-order"))
((binary_expression
  left: [(binary_expression operator: ["+" "-" "*" "/" "%" "**"]) (parenthesized_expression (binary_expression operator: ["+" "-" "*" "/" "%" "**"]))]
  operator: ["+" "-" "*" "/" "%" "**"]) @use
  (#set! concept "operator-order"))

; 0.1
((number) @use (#match? @use "[.]") (#set! concept "float-precision"))

; x.toFixed(2), Math.round(x)
((call_expression function: (member_expression property: (property_identifier) @_fixed)) @use (#any-of? @_fixed "toFixed" "round" "toPrecision") (#set! concept "float-precision"))

; "rain" + "bow", a + "bow"
((binary_expression operator: "+" [(string) (template_string)]) @use (#set! concept "text-joining"))

; `I am ${age}.`
((template_substitution) @use (#set! concept "formatting"))

; x.toFixed(2), n.padStart(3)
((call_expression function: (member_expression property: (property_identifier) @_format)) @use (#any-of? @_format "toFixed" "padStart" "padEnd") (#set! concept "formatting"))

; w.toUpperCase(), w.trim()
((call_expression function: (member_expression property: (property_identifier) @_method)) @use
  (#any-of? @_method "toUpperCase" "toLowerCase" "trim" "trimStart" "trimEnd" "replace" "replaceAll" "repeat" "concat" "charAt") (#set! concept "string-immutability"))

; text.split("-"), parts.join("+")
((call_expression function: (member_expression property: (property_identifier) @_method)) @use (#any-of? @_method "split" "join") (#set! concept "splitting"))

; Number("12"), String(3)
((call_expression function: (identifier) @_type) @use (#any-of? @_type "Number" "String" "Boolean" "parseInt" "parseFloat" "BigInt") (#set! concept "type-conversion"))

; Number.parseInt("12"), n.toString(), Array.from(text)
((call_expression function: (member_expression property: (property_identifier) @_method)) @use (#any-of? @_method "parseInt" "parseFloat" "toString" "from") (#set! concept "type-conversion"))

; +text
((unary_expression operator: "+") @use (#set! concept "type-conversion"))

; "4" + 4, Math.floor(n)
((binary_expression left: (string) operator: "+" right: (number)) @use (#set! concept "type-conversion"))
((binary_expression left: (number) operator: "+" right: (string)) @use (#set! concept "type-conversion"))
((call_expression function: (member_expression property: (property_identifier) @_round)) @use (#any-of? @_round "floor" "ceil" "trunc") (#set! concept "type-conversion"))

; prompt(), readlineSync.question(), rl.on("line", ...), readFileSync(0)
((call_expression function: (identifier) @_prompt) @use (#eq? @_prompt "prompt") (#set! concept "input-is-text"))
((comment) @use (#match? @use "as prompt\\(\\) gives it") (#set! concept "input-is-text"))
((call_expression function: (member_expression property: (property_identifier) @_method)) @use (#eq? @_method "question") (#set! concept "input-is-text"))
((call_expression function: (member_expression property: (property_identifier) @_on) arguments: (arguments . (string) @_line)) @use (#eq? @_on "on") (#match? @_line "line") (#set! concept "input-is-text"))
((call_expression function: (_) @_read arguments: (arguments . (_) @_from)) @use (#match? @_read "readFileSync$") (#match? @_from "^0$|stdin") (#set! concept "input-is-text"))

; const [a, b] = [1, 2];  const { width } = box;
((variable_declarator name: [(array_pattern) (object_pattern)]) @use (#set! concept "unpacking"))

; [a, b] = [b, a];
((assignment_expression left: [(array_pattern) (object_pattern)]) @use (#set! concept "unpacking"))

; for (const [a, b] of pairs)
((for_in_statement left: [(array_pattern) (object_pattern)]) @use (#set! concept "unpacking"))

; ---------------------------------------------------------------- conditions

; true, false
([(true) (false)] @use (#set! concept "boolean-value"))

; a < b, a === b
((binary_expression operator: ["<" "<=" ">" ">=" "==" "!=" "===" "!=="]) @use (#set! concept "comparison-operator"))

; a === b, a == b
((binary_expression operator: ["==" "==="]) @use (#set! concept "assignment-vs-equality"))

; a === b, a != b
((binary_expression operator: ["==" "!=" "===" "!=="]) @use (#set! concept "strict-equality"))

; a && b, !a
((binary_expression operator: ["&&" "||"]) @use (#set! concept "boolean-logic"))
((unary_expression operator: "!") @use (#set! concept "boolean-logic"))

; xs.includes(a), seen.has(a), "tea" in price
((call_expression function: (member_expression property: (property_identifier) @_method)) @use (#any-of? @_method "includes" "has" "hasOwn" "hasOwnProperty") (#set! concept "membership"))
((binary_expression operator: "in") @use (#set! concept "membership"))

; if (a) { ... }, a ? b : c
([(if_statement) (ternary_expression)] @use (#set! concept "conditions"))

; else if (b) { ... }, else { ... }
((else_clause) @use (#set! concept "conditional-chain"))

; switch (n) { case 1: ... }
((switch_statement) @use (#set! concept "switch-cases"))

; if (a) {
;     if (b) { ... }
; }
((if_statement consequence: (statement_block (if_statement) @use)) (#set! concept "nested-conditions"))
((if_statement consequence: (if_statement) @use) (#set! concept "nested-conditions"))

; ---------------------------------------------------------------- loops

; for (const x of xs) { ... }
((for_in_statement) @use (#set! concept "loop-walk"))

; for (let i = 0; i < xs.length; i++) { ... }
((for_statement condition: (binary_expression (member_expression property: (property_identifier) @_length))) @use (#any-of? @_length "length" "size") (#set! concept "loop-walk"))

; xs.forEach((x) => { ... })
((call_expression function: (member_expression property: (property_identifier) @_each)) @use (#eq? @_each "forEach") (#set! concept "loop-walk"))

; for (let i = 0; i < 3; i++) { ... }
((for_statement condition: (_)) @use (#set! concept "loop-bounds"))

; while (a) { ... }, do { ... } while (a);
([(while_statement) (do_statement)] @use (#set! concept "while-condition"))

; for (...) {
;     for (...) { ... }
; }
([
  (for_statement body: (statement_block [(for_statement) (for_in_statement) (while_statement) (do_statement)] @use))
  (for_in_statement body: (statement_block [(for_statement) (for_in_statement) (while_statement) (do_statement)] @use))
  (while_statement body: (statement_block [(for_statement) (for_in_statement) (while_statement) (do_statement)] @use))
  (do_statement body: (statement_block [(for_statement) (for_in_statement) (while_statement) (do_statement)] @use))
] (#set! concept "nested-loops"))
([
  (for_statement body: [(for_statement) (for_in_statement)] @use)
  (for_in_statement body: [(for_statement) (for_in_statement)] @use)
] (#set! concept "nested-loops"))

; for (const x of xs) total += x;
([
  (for_statement body: [(statement_block (expression_statement (augmented_assignment_expression) @use)) (expression_statement (augmented_assignment_expression) @use)])
  (for_in_statement body: [(statement_block (expression_statement (augmented_assignment_expression) @use)) (expression_statement (augmented_assignment_expression) @use)])
  (while_statement body: [(statement_block (expression_statement (augmented_assignment_expression) @use)) (expression_statement (augmented_assignment_expression) @use)])
] (#set! concept "accumulator"))

; for (const x of xs) {
;     if (x > 2) total += x;
; }
([
  (for_statement body: (statement_block (if_statement consequence: [(statement_block (expression_statement (augmented_assignment_expression) @use)) (expression_statement (augmented_assignment_expression) @use)])))
  (for_in_statement body: (statement_block (if_statement consequence: [(statement_block (expression_statement (augmented_assignment_expression) @use)) (expression_statement (augmented_assignment_expression) @use)])))
  (while_statement body: (statement_block (if_statement consequence: [(statement_block (expression_statement (augmented_assignment_expression) @use)) (expression_statement (augmented_assignment_expression) @use)])))
] (#set! concept "accumulator"))

; for (const x of xs) total = total + x;
([
  (for_statement body: (statement_block (expression_statement (assignment_expression left: (identifier) @_total right: (binary_expression left: (identifier) @_same)) @use)))
  (for_in_statement body: (statement_block (expression_statement (assignment_expression left: (identifier) @_total right: (binary_expression left: (identifier) @_same)) @use)))
  (for_in_statement body: (statement_block (expression_statement (assignment_expression left: (identifier) @_total right: (binary_expression left: (binary_expression left: (identifier) @_same))) @use)))
  (while_statement body: (statement_block (expression_statement (assignment_expression left: (identifier) @_total right: (binary_expression left: (identifier) @_same)) @use)))
] (#eq? @_total @_same) (#set! concept "accumulator"))

; for (const x of xs) found.push(x);
([
  (for_statement body: (statement_block (expression_statement (call_expression function: (member_expression property: (property_identifier) @_push)) @use)))
  (for_in_statement body: (statement_block (expression_statement (call_expression function: (member_expression property: (property_identifier) @_push)) @use)))
  (while_statement body: (statement_block (expression_statement (call_expression function: (member_expression property: (property_identifier) @_push)) @use)))
  (for_statement body: (statement_block (if_statement consequence: (statement_block (expression_statement (call_expression function: (member_expression property: (property_identifier) @_push)) @use)))))
  (for_in_statement body: (statement_block (if_statement consequence: (statement_block (expression_statement (call_expression function: (member_expression property: (property_identifier) @_push)) @use)))))
  (while_statement body: (statement_block (if_statement consequence: (statement_block (expression_statement (call_expression function: (member_expression property: (property_identifier) @_push)) @use)))))
] (#any-of? @_push "push" "unshift" "add") (#set! concept "accumulator"))

; for (const x of xs) found[x] = 1;
([
  (for_statement body: (statement_block (expression_statement (assignment_expression left: (subscript_expression)) @use)))
  (for_in_statement body: (statement_block (expression_statement (assignment_expression left: (subscript_expression)) @use)))
] (#set! concept "accumulator"))

; xs.reduce((sum, x) => sum + x, 0)
((call_expression function: (member_expression property: (property_identifier) @_reduce)) @use (#eq? @_reduce "reduce") (#set! concept "accumulator"))

; for (const x of xs) {
;     if (x > 2) {
;         found.push(x);
;     }
; }
([
  (for_statement body: (statement_block (if_statement consequence: [(statement_block (expression_statement (call_expression function: (member_expression property: (property_identifier) @_push)) @use)) (expression_statement (call_expression function: (member_expression property: (property_identifier) @_push)) @use)])))
  (for_in_statement body: (statement_block (if_statement consequence: [(statement_block (expression_statement (call_expression function: (member_expression property: (property_identifier) @_push)) @use)) (expression_statement (call_expression function: (member_expression property: (property_identifier) @_push)) @use)])))
] (#any-of? @_push "push" "unshift" "add") (#set! concept "filtering"))

; xs.filter((x) => x > 2)
((call_expression function: (member_expression property: (property_identifier) @_filter)) @use (#eq? @_filter "filter") (#set! concept "filtering"))

; for (const x of xs) n++;  n += 1;
([
  (for_statement body: [(statement_block (expression_statement (update_expression) @use)) (expression_statement (update_expression) @use)])
  (for_in_statement body: [(statement_block (expression_statement (update_expression) @use)) (expression_statement (update_expression) @use)])
  (for_statement body: (statement_block (if_statement consequence: [(statement_block (expression_statement (update_expression) @use)) (expression_statement (update_expression) @use)])))
  (for_in_statement body: (statement_block (if_statement consequence: [(statement_block (expression_statement (update_expression) @use)) (expression_statement (update_expression) @use)])))
  (while_statement body: (statement_block (if_statement consequence: [(statement_block (expression_statement (update_expression) @use)) (expression_statement (update_expression) @use)])))
] (#set! concept "counter"))
([
  (for_statement body: (statement_block (expression_statement (augmented_assignment_expression left: (identifier) right: (number) @_one) @use)))
  (for_in_statement body: (statement_block (expression_statement (augmented_assignment_expression left: (identifier) right: (number) @_one) @use)))
  (for_statement body: (statement_block (if_statement consequence: (statement_block (expression_statement (augmented_assignment_expression left: (identifier) right: (number) @_one) @use)))))
  (for_in_statement body: (statement_block (if_statement consequence: (statement_block (expression_statement (augmented_assignment_expression left: (identifier) right: (number) @_one) @use)))))
] (#eq? @_one "1") (#set! concept "counter"))

; for (const x of xs) {
;     if (x > best) {
;         best = x;
;     }
; }
([
  (for_statement body: (statement_block (if_statement condition: (parenthesized_expression (binary_expression (identifier) @_best)) consequence: [(statement_block (expression_statement (assignment_expression left: (identifier) @_set) @use)) (expression_statement (assignment_expression left: (identifier) @_set) @use)])))
  (for_in_statement body: (statement_block (if_statement condition: (parenthesized_expression (binary_expression (identifier) @_best)) consequence: [(statement_block (expression_statement (assignment_expression left: (identifier) @_set) @use)) (expression_statement (assignment_expression left: (identifier) @_set) @use)])))
] (#eq? @_best @_set) (#set! concept "best-so-far"))

; break, but not the one that ends a case
([
  (statement_block (break_statement) @use)
  (if_statement consequence: (break_statement) @use)
] (#set! concept "loop-exit"))

; continue
((continue_statement) @use (#set! concept "loop-skip"))

; xs.forEach((x, i) => { ... }), xs.entries()
((call_expression
  function: (member_expression property: (property_identifier) @_each)
  arguments: (arguments [(arrow_function parameters: (formal_parameters . (_) . (_))) (function_expression parameters: (formal_parameters . (_) . (_)))])) @use
  (#any-of? @_each "forEach" "map" "filter" "findIndex") (#set! concept "position-and-item"))
((for_in_statement right: (call_expression function: (member_expression property: (property_identifier) @_entries))) @use (#eq? @_entries "entries") (#set! concept "position-and-item"))

; ---------------------------------------------------------------- lists, sets, dictionaries

; [1, 2], []
((array) @use (#set! concept "list-making"))

; xs.length, seen.size
((member_expression property: (property_identifier) @_length) @use (#any-of? @_length "length" "size") (#set! concept "length"))

; xs[0], xs[i]
((subscript_expression index: [(number) (identifier) (binary_expression) (member_expression) (update_expression)]) @use (#set! concept "indexing"))

; xs.at(-1)
((call_expression function: (member_expression property: (property_identifier) @_at) arguments: (arguments . (unary_expression))) @use (#eq? @_at "at") (#set! concept "negative-index"))

; xs.slice(1, 3), text.substring(1, 3)
((call_expression function: (member_expression property: (property_identifier) @_method)) @use (#any-of? @_method "slice" "substring" "substr") (#set! concept "slicing"))

; xs.push(1), xs.pop()
((call_expression function: (member_expression property: (property_identifier) @_method)) @use
  (#any-of? @_method "push" "pop" "shift" "unshift" "splice" "fill") (#set! concept "list-mutation"))

; xs[0] = 1
((assignment_expression left: (subscript_expression index: (number))) @use (#set! concept "list-mutation"))

; xs.sort(), xs.reverse()
((call_expression function: (member_expression property: (property_identifier) @_method)) @use (#any-of? @_method "sort" "reverse" "forEach") (#set! concept "method-result"))

; const r = xs.push(9)
((variable_declarator value: (call_expression function: (member_expression property: (property_identifier) @_method))) @use (#any-of? @_method "push" "unshift") (#set! concept "method-result"))

; xs.sort(), xs.toSorted()
((call_expression function: (member_expression property: (property_identifier) @_sort)) @use (#any-of? @_sort "sort" "toSorted") (#set! concept "sorting"))

; [[1, 2], [3, 4]]
((array (array)) @use (#set! concept "nested-lists"))

; new Array(2).fill([])
((call_expression function: (member_expression property: (property_identifier) @_fill) arguments: (arguments . (array) .)) @use (#eq? @_fill "fill") (#set! concept "nested-lists"))

; grid[1][0]
((subscript_expression object: (subscript_expression)) @use (#set! concept "nested-lists"))

; new Set(xs)
((new_expression constructor: (identifier) @_set) @use (#eq? @_set "Set") (#set! concept "sets"))

; { tea: 2 }, new Map()
((object (pair)) @use (#set! concept "dictionary-key"))
((new_expression constructor: (identifier) @_map) @use (#eq? @_map "Map") (#set! concept "dictionary-key"))

; price["tea"]
((subscript_expression index: (string)) @use (#set! concept "dictionary-key"))

; price.get("tea"), Object.keys(price)
((call_expression function: (member_expression property: (property_identifier) @_method)) @use (#any-of? @_method "get" "keys" "values" "entries") (#set! concept "dictionary-key"))

; count["a"] = 1
((assignment_expression left: (subscript_expression index: (string))) @use (#set! concept "dictionary-update"))

; count.a = 1;  count.a += 1;
((assignment_expression left: (member_expression object: (identifier))) @use (#set! concept "dictionary-update"))
((augmented_assignment_expression left: (member_expression object: (identifier))) @use (#set! concept "dictionary-update"))

; count[c] += 1;  count[c]++;
([(augmented_assignment_expression left: (subscript_expression)) (update_expression argument: (subscript_expression))] @use (#set! concept "dictionary-update"))

; count[c] = (count[c] || 0) + 1
((assignment_expression left: (subscript_expression) right: (binary_expression left: (parenthesized_expression (binary_expression operator: ["||" "??"])))) @use (#set! concept "dictionary-update"))

; price.set("tea", 2)
((call_expression function: (member_expression property: (property_identifier) @_set) arguments: (arguments . (_) . (_) .)) @use (#eq? @_set "set") (#set! concept "dictionary-update"))

; ---------------------------------------------------------------- functions and what is beyond them

; double(4)
((call_expression function: (identifier)) @use (#set! concept "function-call"))

; function area(w, h), (w) => w * w
((formal_parameters (_)) @use (#set! concept "parameters"))
((arrow_function parameter: (identifier) @use) (#set! concept "parameters"))

; return x
((return_statement (_)) @use (#set! concept "return-value"))

; (n) => 2 * n
((variable_declarator value: (arrow_function body: (expression))) @use (#set! concept "return-value"))

; if (a) {
;     return x;
; }
([(if_statement consequence: (statement_block (return_statement) @use)) (if_statement consequence: (return_statement) @use)] (#set! concept "return-ends"))

; for (const x of xs) {
;     return x;
; }
([
  (for_statement body: (statement_block (return_statement) @use))
  (for_in_statement body: (statement_block (return_statement) @use))
  (while_statement body: (statement_block (return_statement) @use))
] (#set! concept "return-ends"))

; function show(x) {
;     console.log(x);
; }
([
  (function_declaration body: (statement_block (expression_statement (call_expression function: (member_expression object: (identifier) @_console)) @use)))
  (arrow_function body: (statement_block (expression_statement (call_expression function: (member_expression object: (identifier) @_console)) @use)))
  (arrow_function body: (call_expression function: (member_expression object: (identifier) @_console)) @use)
  (function_expression body: (statement_block (expression_statement (call_expression function: (member_expression object: (identifier) @_console)) @use)))
  (method_definition body: (statement_block (expression_statement (call_expression function: (member_expression object: (identifier) @_console)) @use)))
] (#eq? @_console "console") (#set! concept "print-vs-return"))

; undefined, null
([(undefined) (null)] @use (#set! concept "none-value"))

; const x = show(4), where show prints and gives nothing back
((program
  (function_declaration name: (identifier) @_show body: (statement_block . (expression_statement (call_expression function: (member_expression object: (identifier) @_console))) .))
  (lexical_declaration (variable_declarator value: (call_expression function: (identifier) @_called)) @use))
  (#eq? @_console "console") (#eq? @_show @_called) (#set! concept "none-value"))

; function f() {
;     let x = 5;
; }
([
  (function_declaration body: (statement_block [(lexical_declaration) (variable_declaration)] @use))
  (arrow_function body: (statement_block [(lexical_declaration) (variable_declaration)] @use))
  (function_expression body: (statement_block [(lexical_declaration) (variable_declaration)] @use))
  (method_definition body: (statement_block [(lexical_declaration) (variable_declaration)] @use))
] (#set! concept "name-scope"))

; function count(n) {
;     return 1 + count(n - 1);
; }
((function_declaration name: (identifier) @_name body: (statement_block (return_statement [
  (call_expression function: (identifier) @_called)
  (binary_expression (call_expression function: (identifier) @_called))
  (ternary_expression (call_expression function: (identifier) @_called))
  (ternary_expression (binary_expression (call_expression function: (identifier) @_called)))
]) @use)) (#eq? @_name @_called) (#set! concept "recursion-base-case"))
((function_declaration name: (identifier) @_name body: (statement_block (if_statement (_ (return_statement [
  (call_expression function: (identifier) @_called)
  (binary_expression (call_expression function: (identifier) @_called))
]) @use)))) (#eq? @_name @_called) (#set! concept "recursion-base-case"))
((function_declaration name: (identifier) @_name body: (statement_block (if_statement alternative: (else_clause (statement_block (return_statement [
  (call_expression function: (identifier) @_called)
  (binary_expression (call_expression function: (identifier) @_called))
]) @use))))) (#eq? @_name @_called) (#set! concept "recursion-base-case"))
((variable_declarator name: (identifier) @_name value: (arrow_function body: (ternary_expression [
  (call_expression function: (identifier) @_called)
  (binary_expression (call_expression function: (identifier) @_called))
]) @use)) (#eq? @_name @_called) (#set! concept "recursion-base-case"))

; (n) => n / 2, function (n) { ... }
([(arrow_function) (function_expression)] @use (#set! concept "lambda"))

; xs.map((x) => 2 * x), setTimeout(show, 10)
((call_expression arguments: (arguments [(arrow_function) (function_expression)])) @use (#set! concept "callbacks"))
((call_expression function: (identifier) @_later arguments: (arguments . (identifier))) @use (#any-of? @_later "setTimeout" "setInterval") (#set! concept "callbacks"))

; xs.map(twice)
((call_expression function: (member_expression property: (property_identifier) @_each) arguments: (arguments . (identifier) .)) @use
  (#any-of? @_each "map" "filter" "forEach" "find" "some" "every" "reduce") (#set! concept "callbacks"))

; function counter() {
;     return () => n++;
; }
((return_statement [(arrow_function) (function_expression)]) @use (#set! concept "closures"))

; function counter() {
;     function add() { ... }
; }
([
  (function_declaration body: (statement_block (function_declaration) @use))
  (arrow_function body: (statement_block (function_declaration) @use))
] (#set! concept "closures"))

; const show = () => n;  later.push(() => i);
((arrow_function parameters: (formal_parameters) @_none body: (identifier)) @use (#eq? @_none "()") (#set! concept "closures"))

; await load(), load().then(...), new Promise(...)
((await_expression) @use (#set! concept "awaiting"))

; async function load() { ... }
((function_declaration "async") @use (#set! concept "awaiting"))
((call_expression function: (member_expression property: (property_identifier) @_then)) @use (#any-of? @_then "then" "catch" "finally") (#set! concept "awaiting"))
((new_expression constructor: (identifier) @_promise) @use (#eq? @_promise "Promise") (#set! concept "awaiting"))

; xs.push, but not console.log
((member_expression object: (_) @_of) @use (#not-match? @_of "^(console|Math)$") (#set! concept "attributes"))

; class Cat { ... }, new Cat()
((class_declaration) @use (#set! concept "classes"))
((new_expression constructor: (identifier) @_own) @use (#not-any-of? @_own "Set" "Map" "Promise" "Error" "TypeError" "RangeError" "Array" "Date") (#set! concept "classes"))

; try { ... }, throw new Error("no");
([(try_statement) (throw_statement)] @use (#set! concept "exceptions"))
