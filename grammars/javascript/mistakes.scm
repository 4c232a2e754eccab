; Mistakes that beginners make, as they look. Each pattern stands under a picture of what it matches, has a name, and the concept
; that whoever makes it does not have yet. A pattern alone makes no bug: much of this is right in some program.

; ---------------------------------------------------------------- loops and their bounds

; for (let i = 0; i <= xs.length; i++)
((for_statement condition: (binary_expression left: (identifier) operator: "<=" right: (member_expression property: (property_identifier) @_length))) @mistake
  (#eq? @_length "length") (#set! mistake "one-round-too-many") (#set! concept "loop-bounds"))

; for (let i = 0; i < xs.length - 1; i++)
((for_statement condition: (binary_expression left: (identifier) operator: "<" right: (binary_expression left: (member_expression property: (property_identifier) @_length) operator: "-"))) @mistake
  (#eq? @_length "length") (#set! mistake "one-round-too-few") (#set! concept "loop-bounds"))

; for (let i = 1; i < xs.length; i++)
((for_statement initializer: (_ (variable_declarator value: (number) @_one)) condition: (binary_expression left: (identifier) operator: "<" right: (member_expression property: (property_identifier) @_length))) @mistake
  (#eq? @_one "1") (#eq? @_length "length") (#set! mistake "first-item-left-out") (#set! concept "loop-bounds"))

; for (let i = xs.length; i >= 0; i--)
((for_statement initializer: (_ (variable_declarator value: (member_expression property: (property_identifier) @_length))) condition: (binary_expression operator: ">=" right: (number)) increment: (update_expression operator: "--")) @mistake
  (#eq? @_length "length") (#set! mistake "starts-behind-the-last") (#set! concept "loop-bounds"))

; for (let i = xs.length - 1; i > 0; i--)
((for_statement initializer: (_ (variable_declarator value: (binary_expression left: (member_expression property: (property_identifier) @_length) operator: "-"))) condition: (binary_expression operator: ">" right: (number) @_zero)) @mistake
  (#eq? @_length "length") (#eq? @_zero "0") (#set! mistake "ends-before-the-first") (#set! concept "loop-bounds"))

; for (let i = 10; i > 0; i++)
((for_statement condition: (binary_expression left: (identifier) @_i operator: [">" ">="]) increment: (update_expression argument: (identifier) @_j operator: "++")) @mistake
  (#eq? @_i @_j) (#set! mistake "counts-the-wrong-way") (#set! concept "while-condition"))

; for (let i = 0; i < 10; i--)
((for_statement condition: (binary_expression left: (identifier) @_i operator: ["<" "<="]) increment: (update_expression argument: (identifier) @_j operator: "--")) @mistake
  (#eq? @_i @_j) (#set! mistake "counts-the-wrong-way") (#set! concept "while-condition"))

; for (let i = 0; i < 10; i + 1)
((for_statement increment: (binary_expression)) @mistake
  (#set! mistake "step-not-kept") (#set! concept "while-condition"))

; for (let i = 0; i < 10; i = i++)
((assignment_expression left: (identifier) @_a right: (update_expression argument: (identifier) @_b operator: ["++" "--"]) @_step) @mistake
  (#eq? @_a @_b) (#match? @_step "^[^+-]") (#set! mistake "old-value-kept") (#set! concept "assignment"))

; for (let i = 0; i < xs.length; i++) {
;     if (xs[i] > xs[i + 1])
((for_statement condition: (binary_expression left: (identifier) @_i operator: "<" right: (member_expression property: (property_identifier) @_length))
  body: (statement_block (if_statement condition: (parenthesized_expression (binary_expression (subscript_expression index: (binary_expression left: (identifier) @_j operator: "+"))))))) @mistake
  (#eq? @_length "length") (#eq? @_i @_j) (#set! mistake "beyond-the-last") (#set! concept "loop-bounds"))

; for (let i = 0; i < xs.length; i++) {
;     total += i;
((for_statement initializer: (_ (variable_declarator name: (identifier) @_i)) condition: (binary_expression right: (member_expression property: (property_identifier) @_length))
  body: (statement_block (expression_statement (augmented_assignment_expression right: (identifier) @_j)))) @mistake
  (#eq? @_length "length") (#eq? @_i @_j) (#set! mistake "position-for-item") (#set! concept "loop-walk"))

; for (const x in xs) {
;     total += x;
((for_in_statement left: (identifier) @_x operator: "in" body: (statement_block (expression_statement (augmented_assignment_expression right: (identifier) @_y)))) @mistake
  (#eq? @_x @_y) (#set! mistake "positions-for-items") (#set! concept "loop-walk"))

; const xs = [4, 7];
; for (const x in xs)
((_ (_ (variable_declarator name: (identifier) @_a value: (array))) (for_in_statement operator: "in" right: (identifier) @_b) @mistake)
  (#eq? @_a @_b) (#set! mistake "positions-for-items") (#set! concept "loop-walk"))

; for (const x in [4, 7])
((for_in_statement operator: "in" right: (array)) @mistake
  (#set! mistake "positions-for-items") (#set! concept "loop-walk"))

; for (const x of xs) {
;     total += xs[x];
((for_in_statement left: (identifier) @_x operator: "of" right: (identifier) @_xs
  body: (statement_block (expression_statement (augmented_assignment_expression right: (subscript_expression object: (identifier) @_ys index: (identifier) @_y))))) @mistake
  (#eq? @_x @_y) (#eq? @_xs @_ys) (#set! mistake "item-for-position") (#set! concept "loop-walk"))

; for (const x of xs) {
;     if (xs[x] > 0)
((for_in_statement left: (identifier) @_x operator: "of" right: (identifier) @_xs
  body: (statement_block (if_statement condition: (parenthesized_expression (binary_expression (subscript_expression object: (identifier) @_ys index: (identifier) @_y)))))) @mistake
  (#eq? @_x @_y) (#eq? @_xs @_ys) (#set! mistake "item-for-position") (#set! concept "loop-walk"))

; for (const key in ages) {
;     total += ages.key;
((for_in_statement left: (identifier) @_k operator: "in" right: (identifier) @_o
  body: (statement_block (expression_statement (augmented_assignment_expression right: (member_expression object: (identifier) @_p property: (property_identifier) @_m) @mistake))))
  (#eq? @_k @_m) (#eq? @_o @_p) (#set! mistake "word-for-key") (#set! concept "dictionary-key"))

; for (const key in ages) {
;     console.log(ages.key);
((for_in_statement left: (identifier) @_k operator: "in" right: (identifier) @_o
  body: (statement_block (expression_statement (call_expression arguments: (arguments (member_expression object: (identifier) @_p property: (property_identifier) @_m) @mistake)))))
  (#eq? @_k @_m) (#eq? @_o @_p) (#set! mistake "word-for-key") (#set! concept "dictionary-key"))

; for (const x of xs);
(([(for_statement body: (empty_statement)) (for_in_statement body: (empty_statement)) (while_statement body: (empty_statement)) (if_statement consequence: (empty_statement))]) @mistake
  (#set! mistake "semicolon-behind-head") (#set! concept "syntax"))

; for (const x of xs) {
;     ...
;     break;
(([(for_statement body: (statement_block (_) (break_statement) . (comment)* . "}")) (for_in_statement body: (statement_block (_) (break_statement) . (comment)* . "}"))]) @mistake
  (#set! mistake "only-one-round") (#set! concept "loop-walk"))

; for (const x of xs) {
;     xs.push(x);
((for_in_statement operator: "of" right: (identifier) @_xs body: (statement_block (expression_statement (call_expression function: (member_expression object: (identifier) @_ys property: (property_identifier) @_method))))) @mistake
  (#eq? @_xs @_ys) (#any-of? @_method "push" "pop" "shift" "unshift" "splice") (#set! mistake "changed-while-walked") (#set! concept "list-mutation"))

; for (const x of xs) {
;     if (x < 0) {
;         xs.splice(0, 1);
((for_in_statement operator: "of" right: (identifier) @_xs
  body: (statement_block (if_statement consequence: (statement_block (expression_statement (call_expression function: (member_expression object: (identifier) @_ys property: (property_identifier) @_method))))))) @mistake
  (#eq? @_xs @_ys) (#any-of? @_method "push" "pop" "shift" "unshift" "splice") (#set! mistake "changed-while-walked") (#set! concept "list-mutation"))

; for (let i = 0; i < xs.length; i++) {
;     if (xs[i] < 0) {
;         xs.splice(i, 1);
((for_statement condition: (binary_expression operator: "<" right: (member_expression object: (identifier) @_xs property: (property_identifier) @_length))
  body: (statement_block (if_statement consequence: (statement_block (expression_statement (call_expression function: (member_expression object: (identifier) @_ys property: (property_identifier) @_method))) . (comment)* . "}")))) @mistake
  (#eq? @_length "length") (#eq? @_xs @_ys) (#any-of? @_method "pop" "shift" "splice") (#set! mistake "changed-while-walked") (#set! concept "list-mutation"))

; xs.forEach((x) => {
;     xs.pop();
((call_expression function: (member_expression object: (identifier) @_xs property: (property_identifier) @_each)
  arguments: (arguments (_ body: (statement_block (expression_statement (call_expression function: (member_expression object: (identifier) @_ys property: (property_identifier) @_method))))))) @mistake
  (#eq? @_each "forEach") (#eq? @_xs @_ys) (#any-of? @_method "push" "pop" "shift" "unshift" "splice") (#set! mistake "changed-while-walked") (#set! concept "list-mutation"))

; for (var i = 0; i < 3; i++) {
;     setTimeout(() => console.log(i), 10);
((for_statement initializer: (variable_declaration) body: (statement_block (expression_statement (call_expression arguments: (arguments [(arrow_function) (function_expression)]))))) @mistake
  (#set! mistake "one-name-for-all-rounds") (#set! concept "closures"))

; for (var i = 0; i < 3; i++) {
;     buttons[i] = function () { return i; };
((for_statement initializer: (variable_declaration) body: (statement_block (expression_statement (assignment_expression right: [(arrow_function) (function_expression)])))) @mistake
  (#set! mistake "one-name-for-all-rounds") (#set! concept "closures"))

; ---------------------------------------------------------------- return and print

; for (const x of xs) {
;     total += x;
;     return total;
(([(for_statement body: (statement_block (_) (return_statement) @mistake . (comment)* . "}")) (for_in_statement body: (statement_block (_) (return_statement) @mistake . (comment)* . "}"))
  (while_statement body: (statement_block (_) (return_statement) @mistake . (comment)* . "}"))])
  (#set! mistake "return-in-loop") (#set! concept "return-ends"))

; for (const x of xs) {
;     if (x === wanted) {
;         return true;
;     } else {
;         return false;
(([(for_statement body: (statement_block (if_statement consequence: (statement_block (return_statement)) alternative: (else_clause (statement_block (return_statement) @mistake)))))
  (for_in_statement body: (statement_block (if_statement consequence: (statement_block (return_statement)) alternative: (else_clause (statement_block (return_statement) @mistake)))))])
  (#set! mistake "answer-after-first-round") (#set! concept "return-ends"))

; return total;
; console.log(total);
((_ (return_statement) @_return . (comment)* . [(expression_statement) (lexical_declaration) (variable_declaration) (if_statement) (for_statement) (for_in_statement) (while_statement) (return_statement)] @mistake)
  (#not-match? @_return "^return\\s*(?://.*)?$") (#set! mistake "never-reached") (#set! concept "return-ends"))

; return
;     total;
((_ (return_statement) @mistake . (comment)* . (expression_statement))
  (#match? @mistake "^return\\s*(?://.*)?$") (#set! mistake "value-on-next-line") (#set! concept "syntax"))

; function double(n) {
;     console.log(n * 2);
; }
((function_declaration parameters: (formal_parameters (_)) body: (statement_block (expression_statement (call_expression function: (member_expression object: (identifier) @_console))) @mistake . (comment)* . "}"))
  (#eq? @_console "console") (#set! mistake "print-for-return") (#set! concept "print-vs-return"))

; return console.log(n);
((return_statement (call_expression function: (member_expression object: (identifier) @_console))) @mistake
  (#eq? @_console "console") (#set! mistake "print-returned") (#set! concept "print-vs-return"))

; const answer = console.log(n);
((variable_declarator value: (call_expression function: (member_expression object: (identifier) @_console))) @mistake
  (#eq? @_console "console") (#set! mistake "print-kept") (#set! concept "none-value"))

; function total(xs) {
;     const result = add(xs);
; }
((function_declaration body: (statement_block [(lexical_declaration) (variable_declaration)] @mistake . (comment)* . "}"))
  (#set! mistake "result-not-returned") (#set! concept "return-value"))

; function total(xs) {
;     let sum = 0;
;     for (const x of xs) { ... }
; }
((function_declaration body: (statement_block [(lexical_declaration) (variable_declaration)] [(for_statement) (for_in_statement) (while_statement)] @mistake . (comment)* . "}"))
  (#set! mistake "ends-with-loop") (#set! concept "return-value"))

; const double = (n) => { n * 2; };
((arrow_function body: (statement_block . (expression_statement (binary_expression)) @mistake . (comment)* . "}"))
  (#not-match? @mistake "&&|\\|\\||\\?\\?") (#set! mistake "braces-without-return") (#set! concept "return-value"))

; xs.map((x) => { x * 2; })
((call_expression function: (member_expression property: (property_identifier) @_method) arguments: (arguments (_ body: (statement_block (expression_statement) @mistake . (comment)* . "}"))))
  (#any-of? @_method "map" "filter" "find" "findIndex" "some" "every" "reduce" "sort") (#set! mistake "nothing-from-callback") (#set! concept "callbacks"))

; xs.map((x) => { name: x })
((arrow_function body: [(object) (statement_block . (labeled_statement))]) @mistake
  (#set! mistake "braces-of-a-block") (#set! concept "lambda"))

; xs.forEach((x) => {
;     return x * 2;
((call_expression function: (member_expression property: (property_identifier) @_each) arguments: (arguments (_ body: (statement_block (return_statement (_)) @mistake))))
  (#eq? @_each "forEach") (#set! mistake "return-in-for-each") (#set! concept "callbacks"))

; xs.forEach((x) => {
;     if (x === wanted) {
;         return true;
((call_expression function: (member_expression property: (property_identifier) @_each)
  arguments: (arguments (_ body: (statement_block (if_statement consequence: [(return_statement (_)) @mistake (statement_block (return_statement (_)) @mistake)])))))
  (#eq? @_each "forEach") (#set! mistake "return-in-for-each") (#set! concept "callbacks"))
