; Mistakes with values, functions and objects: as in mistakes.scm, each under a picture of what it matches.

; ---------------------------------------------------------------- values that get lost, shared, or are of another kind

; name.toUpperCase();
((expression_statement (call_expression function: (member_expression property: (property_identifier) @_method))) @mistake
  (#any-of? @_method "toUpperCase" "toLowerCase" "trim" "trimStart" "trimEnd" "replace" "replaceAll" "substring" "substr" "padStart" "padEnd" "repeat" "split" "charAt" "toFixed")
  (#set! mistake "new-text-ignored") (#set! concept "string-immutability"))

; xs.filter((x) => x > 3);
((expression_statement (call_expression function: (member_expression property: (property_identifier) @_method))) @mistake
  (#any-of? @_method "filter" "concat" "slice" "flat" "toSorted" "toReversed" "toSpliced" "join" "includes" "indexOf" "find")
  (#set! mistake "new-value-ignored") (#set! concept "method-result"))

; Number(text);
((expression_statement (call_expression function: (identifier) @_name)) @mistake
  (#any-of? @_name "Number" "String" "parseInt" "parseFloat" "Boolean") (#set! mistake "new-value-ignored") (#set! concept "method-result"))

; Math.round(x);
((expression_statement (call_expression function: (member_expression object: (identifier) @_object))) @mistake
  (#any-of? @_object "Math" "Number" "Object") (#not-match? @mistake "^Object\\.(?:assign|freeze|define)") (#set! mistake "new-value-ignored") (#set! concept "method-result"))

; word[0] = 'X';
((_ (_ (variable_declarator name: (identifier) @_a value: [(string) (template_string)])) (expression_statement (assignment_expression left: (subscript_expression object: (identifier) @_b))) @mistake)
  (#eq? @_a @_b) (#set! mistake "letter-changed") (#set! concept "string-immutability"))

; text[i] = 'x';
((expression_statement (assignment_expression left: (subscript_expression object: (identifier) @_name) right: (string))) @mistake
  (#any-of? @_name "text" "word" "str" "string" "sentence") (#set! mistake "letter-changed") (#set! concept "string-immutability"))

; xs = xs.push(x);
(([(assignment_expression right: (call_expression function: (member_expression property: (property_identifier) @_method))) (variable_declarator value: (call_expression function: (member_expression property: (property_identifier) @_method)))]) @mistake
  (#any-of? @_method "push" "unshift") (#set! mistake "length-for-list") (#set! concept "method-result"))

; return xs.push(x);
((return_statement (call_expression function: (member_expression property: (property_identifier) @_method))) @mistake
  (#any-of? @_method "push" "unshift") (#set! mistake "length-for-list") (#set! concept "method-result"))

; const twice = xs.forEach((x) => x * 2);
(([(assignment_expression right: (call_expression function: (member_expression property: (property_identifier) @_method))) (variable_declarator value: (call_expression function: (member_expression property: (property_identifier) @_method)))
  (return_statement (call_expression function: (member_expression property: (property_identifier) @_method)))]) @mistake
  (#eq? @_method "forEach") (#set! mistake "nothing-kept") (#set! concept "method-result"))

; [10, 9, 1].sort()
((call_expression function: (member_expression object: (array . (number)) property: (property_identifier) @_sort) arguments: (arguments . "(" . ")" .)) @mistake
  (#any-of? @_sort "sort" "toSorted") (#set! mistake "numbers-sorted-as-text") (#set! concept "sorting"))

; const xs = [10, 9, 1];
; xs.sort();
((_ (_ (variable_declarator name: (identifier) @_a value: (array . (number))))
  [(expression_statement (call_expression function: (member_expression object: (identifier) @_b property: (property_identifier) @_sort) arguments: (arguments . "(" . ")" .)))
  (_ (variable_declarator value: (call_expression function: (member_expression object: (identifier) @_b property: (property_identifier) @_sort) arguments: (arguments . "(" . ")" .))))
  (return_statement (call_expression function: (member_expression object: (identifier) @_b property: (property_identifier) @_sort) arguments: (arguments . "(" . ")" .)))] @mistake)
  (#eq? @_a @_b) (#any-of? @_sort "sort" "toSorted") (#set! mistake "numbers-sorted-as-text") (#set! concept "sorting"))

; numbers.sort()
((call_expression function: (member_expression object: (_) @_name property: (property_identifier) @_sort) arguments: (arguments . "(" . ")" .)) @mistake
  (#match? @_name "^(?:\\[\\.\\.\\.)?(?:num(?:ber)?s|scores|ages|prices|grades|marks|points|years|temp(?:erature)?s|heights|weights|amounts|ints|digits)(?:\\]|\\.slice\\(\\))?$")
  (#any-of? @_sort "sort" "toSorted") (#set! mistake "numbers-sorted-as-text") (#set! concept "sorting"))

; xs.sort((a, b) => a > b)
((call_expression function: (member_expression property: (property_identifier) @_sort) arguments: (arguments (arrow_function body: (binary_expression operator: ["<" ">" "<=" ">="])))) @mistake
  (#any-of? @_sort "sort" "toSorted") (#set! mistake "order-by-yes-or-no") (#set! concept "sorting"))

; xs.sort;
((expression_statement (member_expression)) @mistake
  (#set! mistake "call-without-parentheses") (#set! concept "function-call"))

; if (word.trim === '')
(([(binary_expression [left: (member_expression property: (property_identifier) @_method) right: (member_expression property: (property_identifier) @_method)])
  (unary_expression argument: (member_expression property: (property_identifier) @_method)) (parenthesized_expression (member_expression property: (property_identifier) @_method))
  (variable_declarator value: (member_expression property: (property_identifier) @_method)) (return_statement (member_expression property: (property_identifier) @_method))]) @mistake
  (#any-of? @_method "trim" "toUpperCase" "toLowerCase" "includes" "startsWith" "endsWith" "pop" "shift" "reverse" "sort" "isInteger" "toString" "split" "join" "indexOf")
  (#set! mistake "call-without-parentheses") (#set! concept "function-call"))

; function ready() { ... }
; if (ready)
((_ (function_declaration name: (identifier) @_f) (if_statement condition: (parenthesized_expression [(identifier) @_g (unary_expression argument: (identifier) @_g)])) @mistake)
  (#eq? @_f @_g) (#set! mistake "call-without-parentheses") (#set! concept "function-call"))

; xs.length()
((call_expression function: (member_expression property: (property_identifier) @_length)) @mistake
  (#eq? @_length "length") (#set! mistake "length-called") (#set! concept "length"))

; console.log[x]
((subscript_expression object: (member_expression property: (property_identifier) @_method)) @mistake
  (#any-of? @_method "log" "push" "includes" "indexOf" "split" "slice" "join" "floor" "round" "random" "max" "min") (#set! mistake "square-brackets-for-call") (#set! concept "function-call"))

; xs.append(x)
((member_expression property: (property_identifier) @_name) @mistake
  (#any-of? @_name "append" "len" "size_t" "upper" "lower" "strip" "contains" "lenght" "toUppercase" "toLowercase" "toUpper" "toLower" "indexof" "foreach" "ForEach" "charat" "isEmpty" "equals" "addAll" "startswith" "endswith" "Length")
  (#set! mistake "foreign-method") (#set! concept "attributes"))

; print(x)
((call_expression function: (identifier) @_name) @mistake
  (#any-of? @_name "print" "println" "printf" "input" "len" "range" "str" "int" "float" "puts" "echo") (#set! mistake "foreign-word") (#set! concept "function-call"))

; answer = True;
((identifier) @mistake
  (#any-of? @mistake "True" "False" "None" "nil" "TRUE" "FALSE" "NULL") (#set! mistake "foreign-word") (#set! concept "function-call"))

; const copy = xs;
; copy.push(1);
((_ (_ (variable_declarator name: (identifier) @_a value: (identifier))) @mistake . (comment)* . (expression_statement (call_expression function: (member_expression object: (identifier) @_b property: (property_identifier) @_method))))
  (#eq? @_a @_b) (#any-of? @_method "push" "pop" "shift" "unshift" "splice" "sort" "reverse" "fill") (#set! mistake "second-name-for-a-list") (#set! concept "list-mutation"))

; const copy = xs;
; copy[0] = 1;
((_ (_ (variable_declarator name: (identifier) @_a value: (identifier))) @mistake . (comment)* . (expression_statement (assignment_expression left: [(subscript_expression object: (identifier) @_b) (member_expression object: (identifier) @_b)])))
  (#eq? @_a @_b) (#set! mistake "second-name-for-a-list") (#set! concept "list-mutation"))

; const sorted = xs.sort();
((variable_declarator value: (call_expression function: (member_expression object: (identifier) property: (property_identifier) @_method))) @mistake
  (#any-of? @_method "sort" "reverse") (#set! mistake "old-list-changed-too") (#set! concept "list-mutation"))

; new Array(3).fill([])
((call_expression function: (member_expression property: (property_identifier) @_fill) arguments: (arguments . [(array) (object) (call_expression) (new_expression)] @_row)) @mistake
  (#eq? @_fill "fill") (#not-match? @_row "^(?:Number|String|Math)\\b") (#set! mistake "same-list-repeated") (#set! concept "list-mutation"))

; const ages = new Map();
; ages['Ann'] = 7;
((_ (_ (variable_declarator name: (identifier) @_a value: (new_expression constructor: (identifier) @_map)))
  (expression_statement [(assignment_expression left: (subscript_expression object: (identifier) @_b)) (augmented_assignment_expression left: (subscript_expression object: (identifier) @_b))]) @mistake)
  (#eq? @_map "Map") (#eq? @_a @_b) (#set! mistake "brackets-on-a-map") (#set! concept "dictionary-key"))

; prompt('age? ') + 1
((binary_expression left: (call_expression function: (identifier) @_read) operator: ["+" ">" "<" ">=" "<=" "===" "!=="] right: [(number) (identifier)]) @mistake
  (#eq? @_read "prompt") (#set! mistake "typed-text-as-number") (#set! concept "input-is-text"))

; 1 + prompt('age? ')
((binary_expression left: (number) operator: ["+" ">" "<" ">=" "<=" "===" "!=="] right: (call_expression function: (identifier) @_read)) @mistake
  (#eq? @_read "prompt") (#set! mistake "typed-text-as-number") (#set! concept "input-is-text"))

; const age = prompt('age? ');
; const next = age + 1;
((_ (_ (variable_declarator name: (identifier) @_a value: (call_expression function: (identifier) @_read))) .
  [(_ (variable_declarator value: (binary_expression left: (identifier) @_b operator: "+" right: [(number) (identifier)])))
  (expression_statement (assignment_expression right: (binary_expression left: (identifier) @_b operator: "+" right: [(number) (identifier)])))
  (expression_statement (augmented_assignment_expression operator: "+=" right: (identifier) @_b))
  (expression_statement (call_expression arguments: (arguments (binary_expression left: (identifier) @_b operator: "+" right: (number)))))] @mistake)
  (#eq? @_read "prompt") (#eq? @_a @_b) (#set! mistake "typed-text-as-number") (#set! concept "input-is-text"))

; const age = prompt('age? ');
; if (age === 18)
((_ (_ (variable_declarator name: (identifier) @_a value: (call_expression function: (identifier) @_read))) (if_statement condition: (parenthesized_expression (binary_expression left: (identifier) @_b operator: ["===" "!=="] right: (number)))) @mistake)
  (#eq? @_read "prompt") (#eq? @_a @_b) (#set! mistake "typed-text-as-number") (#set! concept "input-is-text"))

; '5' + 3
((binary_expression left: (string (string_fragment) @_digits) operator: "+" right: (number)) @mistake
  (#match? @_digits "^[0-9.]+$") (#set! mistake "digits-joined") (#set! concept "type-conversion"))

; 'Next: ' + n + 1
((binary_expression left: (binary_expression left: [(string) (template_string)] operator: "+") operator: "+" right: (number)) @mistake
  (#set! mistake "joined-before-added") (#set! concept "operator-order"))

; price.toFixed(2) + 1
((binary_expression left: (call_expression function: (member_expression property: (property_identifier) @_fixed)) operator: "+" right: [(number) (identifier) (call_expression)]) @mistake
  (#eq? @_fixed "toFixed") (#set! mistake "written-number-added") (#set! concept "type-conversion"))

; 'Hello ${name}'
((string (string_fragment) @_text) @mistake
  (#match? @_text "\\$\\{[^}]*\\}") (#set! mistake "plain-quotes-for-template") (#set! concept "formatting"))

; `Hello {name}`
((template_string) @mistake
  (#match? @mistake "(?:^`|[^$])\\{[a-z][A-Za-z0-9.]*\\}") (#set! mistake "braces-without-sign") (#set! concept "formatting"))

; ---------------------------------------------------------------- arithmetic and positions

; side ^ 2
((binary_expression operator: "^" right: (number)) @mistake
  (#set! mistake "caret-for-power") (#set! concept "operator-order"))

; a + b / 2
((binary_expression left: [(identifier) (number) (member_expression) (subscript_expression) (binary_expression)] operator: "+" right: (binary_expression operator: "/" right: (number) @_many)) @mistake
  (#match? @_many "^[2-9]$") (#set! mistake "divided-too-early") (#set! concept "operator-order"))

; xs[xs.length / 2]
((subscript_expression index: (binary_expression operator: "/")) @mistake
  (#set! mistake "fraction-as-position") (#set! concept "integer-division"))

; const middle = (low + high) / 2;
; if (xs[middle] === wanted)
((_ (_ (variable_declarator name: (identifier) @_a value: (binary_expression operator: "/"))) [(if_statement condition: (parenthesized_expression (binary_expression left: (subscript_expression index: (identifier) @_b))))
  (return_statement (subscript_expression index: (identifier) @_b))] @mistake)
  (#eq? @_a @_b) (#set! mistake "fraction-as-position") (#set! concept "integer-division"))

; xs[Math.random() * xs.length]
((subscript_expression index: (binary_expression left: (call_expression function: (member_expression property: (property_identifier) @_random)))) @mistake
  (#eq? @_random "random") (#set! mistake "fraction-as-position") (#set! concept "integer-division"))

; return xs[xs.length];
(([(return_statement (subscript_expression index: (member_expression property: (property_identifier) @_length))) (variable_declarator value: (subscript_expression index: (member_expression property: (property_identifier) @_length)))
  (arguments (subscript_expression index: (member_expression property: (property_identifier) @_length))) (binary_expression (subscript_expression index: (member_expression property: (property_identifier) @_length)))]) @mistake
  (#eq? @_length "length") (#set! mistake "position-after-last") (#set! concept "indexing"))

; xs[-1]
((subscript_expression index: (unary_expression operator: "-" argument: (number))) @mistake
  (#set! mistake "position-before-first") (#set! concept "negative-index"))

; Math.max(xs)
((call_expression function: (member_expression object: (identifier) @_math property: (property_identifier) @_method) arguments: (arguments . [(identifier) (array)] .)) @mistake
  (#eq? @_math "Math") (#any-of? @_method "max" "min") (#set! mistake "list-for-numbers") (#set! concept "parameters"))

; texts.map(parseInt)
((call_expression function: (member_expression property: (property_identifier) @_map) arguments: (arguments . (identifier) @_parse .)) @mistake
  (#eq? @_map "map") (#eq? @_parse "parseInt") (#set! mistake "more-than-the-item") (#set! concept "callbacks"))

; ---------------------------------------------------------------- functions, objects, values that come later

; function count(n) {
;     return count(n - 1);
((function_declaration name: (identifier) @_f body: (statement_block . (return_statement (call_expression function: (identifier) @_g)) @mistake))
  (#eq? @_f @_g) (#set! mistake "no-base-case") (#set! concept "recursion-base-case"))

; function count(n) {
;     return 1 + count(n - 1);
((function_declaration name: (identifier) @_f body: (statement_block . (return_statement (binary_expression (call_expression function: (identifier) @_g))) @mistake))
  (#eq? @_f @_g) (#set! mistake "no-base-case") (#set! concept "recursion-base-case"))

; function count(n) {
;     if (n === 0) return 0;
;     return 1 + count(n);
((function_declaration name: (identifier) @_f parameters: (formal_parameters . (_) @_p .)
  body: (statement_block (return_statement [(call_expression function: (identifier) @_g arguments: (arguments . (identifier) @_q .)) (binary_expression (call_expression function: (identifier) @_g arguments: (arguments . (identifier) @_q .)))]) @mistake))
  (#eq? @_f @_g) (#eq? @_p @_q) (#set! mistake "never-smaller") (#set! concept "recursion-base-case"))

; function total(n) {
;     if (n === 0) return 0;
;     n + total(n - 1);
((function_declaration name: (identifier) @_f body: (statement_block (if_statement consequence: [(return_statement (_)) (statement_block (return_statement (_)))])
  (expression_statement [(call_expression function: (identifier) @_g) (binary_expression (call_expression function: (identifier) @_g))]) @mistake . (comment)* . "}"))
  (#eq? @_f @_g) (#set! mistake "smaller-result-lost") (#set! concept "recursion-base-case"))

; setTimeout(go(), 100)
((call_expression function: (identifier) @_later arguments: (arguments . (call_expression))) @mistake
  (#any-of? @_later "setTimeout" "setInterval") (#set! mistake "called-too-early") (#set! concept "callbacks"))

; button.addEventListener('click', go())
((call_expression function: (member_expression property: (property_identifier) @_listen) arguments: (arguments (string) (call_expression) .)) @mistake
  (#eq? @_listen "addEventListener") (#set! mistake "called-too-early") (#set! concept "callbacks"))

; xs.map(double(x))
((call_expression function: (member_expression property: (property_identifier) @_method) arguments: (arguments . (call_expression function: (identifier)) .)) @mistake
  (#any-of? @_method "map" "filter" "forEach" "find" "some" "every") (#set! mistake "called-too-early") (#set! concept "callbacks"))

; const page = fetch(url);
((variable_declarator value: (call_expression function: (identifier) @_fetch)) @mistake
  (#eq? @_fetch "fetch") (#set! mistake "not-waited-for") (#set! concept "awaiting"))

; const data = response.json();
((variable_declarator value: (call_expression function: (member_expression object: (identifier) @_response property: (property_identifier) @_method))) @mistake
  (#match? @_response "^(?:res|resp|response|answer|reply)$") (#any-of? @_method "json" "text") (#set! mistake "not-waited-for") (#set! concept "awaiting"))

; async function load() { ... }
; const data = load();
((program (function_declaration "async" name: (identifier) @_f) [(_ (variable_declarator value: (call_expression function: (identifier) @_g)))
  (expression_statement (call_expression function: (member_expression) arguments: (arguments (call_expression function: (identifier) @_g))))] @mistake)
  (#eq? @_f @_g) (#set! mistake "not-waited-for") (#set! concept "awaiting"))

; async function load() { ... }
; async function main() {
;     const data = load();
((program (function_declaration "async" name: (identifier) @_f) (function_declaration "async" body: (statement_block (_ (variable_declarator value: (call_expression function: (identifier) @_g))) @mistake)))
  (#eq? @_f @_g) (#set! mistake "not-waited-for") (#set! concept "awaiting"))

; xs.forEach(async (x) => { ... })
((call_expression function: (member_expression property: (property_identifier) @_each) arguments: (arguments [(arrow_function "async") (function_expression "async")])) @mistake
  (#eq? @_each "forEach") (#set! mistake "not-waited-for") (#set! concept "awaiting"))

; setTimeout(function () {
;     this.count += 1;
((call_expression arguments: (arguments (function_expression body: (statement_block (expression_statement
  [(augmented_assignment_expression left: (member_expression object: (this))) (assignment_expression left: (member_expression object: (this))) (update_expression argument: (member_expression object: (this)))
  (call_expression arguments: (arguments (member_expression object: (this))))]) @mistake))))
  (#set! mistake "this-of-another-function") (#set! concept "classes"))

; const cat = { name: 'Tom', talk: () => this.name };
((pair value: (arrow_function body: [(member_expression object: (this)) (template_string (template_substitution (member_expression object: (this)))) (binary_expression (member_expression object: (this)))
  (call_expression arguments: (arguments (member_expression object: (this)))) (statement_block (_ (member_expression object: (this))))])) @mistake
  (#set! mistake "this-of-another-function") (#set! concept "classes"))
