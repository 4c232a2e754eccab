; Mistakes that beginners make, as they look. Each pattern stands under a picture of what it matches, has a name, and the concept
; that whoever makes it does not have yet. A pattern alone makes no bug: much of this is right in some program.

; ---------------------------------------------------------------- loops and their bounds

; for (int i = 0; i <= xs.length; i++)
((for_statement condition: (binary_expression left: (identifier) operator: "<=" right: (field_access field: (identifier) @_length))) @mistake
  (#eq? @_length "length") (#set! mistake "one-round-too-many") (#set! concept "loop-bounds"))

; for (int i = 0; i <= text.length(); i++)
((for_statement condition: (binary_expression left: (identifier) operator: "<=" right: (method_invocation name: (identifier) @_length))) @mistake
  (#any-of? @_length "length" "size") (#set! mistake "one-round-too-many") (#set! concept "loop-bounds"))

; for (int i = 0; i < xs.length - 1; i++)
((for_statement condition: (binary_expression left: (identifier) operator: "<" right: (binary_expression left: [(field_access field: (identifier) @_length) (method_invocation name: (identifier) @_length)] operator: "-"))) @mistake
  (#any-of? @_length "length" "size") (#set! mistake "one-round-too-few") (#set! concept "loop-bounds"))

; for (int i = 1; i < xs.length; i++)
((for_statement init: (local_variable_declaration declarator: (variable_declarator value: (decimal_integer_literal) @_one))
  condition: (binary_expression left: (identifier) operator: "<" right: [(field_access field: (identifier) @_length) (method_invocation name: (identifier) @_length)])) @mistake
  (#eq? @_one "1") (#any-of? @_length "length" "size") (#set! mistake "first-item-left-out") (#set! concept "loop-bounds"))

; for (int i = xs.length; i >= 0; i--)
((for_statement init: (local_variable_declaration declarator: (variable_declarator value: [(field_access field: (identifier) @_length) (method_invocation name: (identifier) @_length)]))
  condition: (binary_expression operator: ">=" right: (decimal_integer_literal)) update: (update_expression "--")) @mistake
  (#any-of? @_length "length" "size") (#set! mistake "starts-behind-the-last") (#set! concept "loop-bounds"))

; for (int i = xs.length - 1; i > 0; i--)
((for_statement init: (local_variable_declaration declarator: (variable_declarator value: (binary_expression left: [(field_access field: (identifier) @_length) (method_invocation name: (identifier) @_length)] operator: "-")))
  condition: (binary_expression operator: ">" right: (decimal_integer_literal) @_zero)) @mistake
  (#any-of? @_length "length" "size") (#eq? @_zero "0") (#set! mistake "ends-before-the-first") (#set! concept "loop-bounds"))

; for (int i = 10; i > 0; i++)
((for_statement condition: (binary_expression left: (identifier) @_i operator: [">" ">="]) update: (update_expression (identifier) @_j "++")) @mistake
  (#eq? @_i @_j) (#set! mistake "counts-the-wrong-way") (#set! concept "while-condition"))

; for (int i = 0; i < 10; i--)
((for_statement condition: (binary_expression left: (identifier) @_i operator: ["<" "<="]) update: (update_expression (identifier) @_j "--")) @mistake
  (#eq? @_i @_j) (#set! mistake "counts-the-wrong-way") (#set! concept "while-condition"))

; for (int i = 0; i < 10; i = i++)
((assignment_expression left: (identifier) @_a operator: "=" right: (update_expression (identifier) @_b) @_step) @mistake
  (#eq? @_a @_b) (#match? @_step "^[^+-]") (#set! mistake "old-value-kept") (#set! concept "assignment"))

; for (int i = 0; i < xs.length; i++) {
;     if (xs[i] > xs[i + 1])
((for_statement condition: (binary_expression left: (identifier) @_i operator: "<" right: (field_access field: (identifier) @_length))
  body: (block (if_statement condition: (parenthesized_expression (binary_expression (array_access index: (binary_expression left: (identifier) @_j operator: "+"))))))) @mistake
  (#eq? @_length "length") (#eq? @_i @_j) (#set! mistake "beyond-the-last") (#set! concept "array-bounds"))

; for (int i = 0; i < xs.length; i++) {
;     total += i;
((for_statement init: (local_variable_declaration declarator: (variable_declarator name: (identifier) @_i)) condition: (binary_expression right: [(field_access field: (identifier) @_length) (method_invocation name: (identifier) @_length)])
  body: (block (expression_statement (assignment_expression operator: ["+=" "-=" "*="] right: (identifier) @_j)))) @mistake
  (#any-of? @_length "length" "size") (#eq? @_i @_j) (#set! mistake "position-for-item") (#set! concept "loop-walk"))

; for (int x : xs) {
;     total += xs[x];
((enhanced_for_statement name: (identifier) @_x value: (identifier) @_xs body: (block (expression_statement (assignment_expression right: (array_access array: (identifier) @_ys index: (identifier) @_y))))) @mistake
  (#eq? @_x @_y) (#eq? @_xs @_ys) (#set! mistake "item-for-position") (#set! concept "loop-walk"))

; for (int x : xs) {
;     if (xs[x] > 0)
((enhanced_for_statement name: (identifier) @_x value: (identifier) @_xs
  body: (block (if_statement condition: (parenthesized_expression (binary_expression (array_access array: (identifier) @_ys index: (identifier) @_y)))))) @mistake
  (#eq? @_x @_y) (#eq? @_xs @_ys) (#set! mistake "item-for-position") (#set! concept "loop-walk"))

; for (int x : xs) {
;     x = 0;
((enhanced_for_statement name: (identifier) @_x body: (block (expression_statement (assignment_expression left: (identifier) @_y)) @mistake))
  (#eq? @_x @_y) (#set! mistake "item-changed-alone") (#set! concept "loop-walk"))

; for (int x : xs) {
;     if (x < 0) {
;         x = 0;
((enhanced_for_statement name: (identifier) @_x body: (block (if_statement consequence: (block (expression_statement (assignment_expression left: (identifier) @_y)) @mistake))))
  (#eq? @_x @_y) (#set! mistake "item-changed-alone") (#set! concept "loop-walk"))

; for (int x : xs);
(([(for_statement body: ";") (enhanced_for_statement body: ";") (while_statement body: ";") (if_statement consequence: ";")]) @mistake
  (#set! mistake "semicolon-behind-head") (#set! concept "syntax"))

; for (int x : xs) {
;     ...
;     break;
(([(for_statement body: (block (_) (break_statement) . (line_comment)* . "}")) (enhanced_for_statement body: (block (_) (break_statement) . (line_comment)* . "}"))]) @mistake
  (#set! mistake "only-one-round") (#set! concept "loop-walk"))

; for (String name : names) {
;     names.remove(name);
((enhanced_for_statement value: (identifier) @_xs body: (block (expression_statement (method_invocation object: (identifier) @_ys name: (identifier) @_method)))) @mistake
  (#eq? @_xs @_ys) (#any-of? @_method "add" "remove" "clear" "addAll" "removeAll") (#set! mistake "changed-while-walked") (#set! concept "list-mutation"))

; for (String name : names) {
;     if (name.isEmpty()) {
;         names.remove(name);
((enhanced_for_statement value: (identifier) @_xs
  body: (block (if_statement consequence: (block (expression_statement (method_invocation object: (identifier) @_ys name: (identifier) @_method)))))) @mistake
  (#eq? @_xs @_ys) (#any-of? @_method "add" "remove" "clear" "addAll" "removeAll") (#set! mistake "changed-while-walked") (#set! concept "list-mutation"))

; for (int i = 0; i < names.size(); i++) {
;     if (names.get(i).isEmpty()) {
;         names.remove(i);
((for_statement condition: (binary_expression operator: "<" right: (method_invocation object: (identifier) @_xs name: (identifier) @_size))
  body: (block (if_statement consequence: (block (expression_statement (method_invocation object: (identifier) @_ys name: (identifier) @_method)) . (line_comment)* . "}")))) @mistake
  (#eq? @_size "size") (#eq? @_xs @_ys) (#eq? @_method "remove") (#set! mistake "changed-while-walked") (#set! concept "list-mutation"))

; ---------------------------------------------------------------- return and print

; for (int x : xs) {
;     total += x;
;     return total;
(([(for_statement body: (block (_) (return_statement) @mistake . (line_comment)* . "}")) (enhanced_for_statement body: (block (_) (return_statement) @mistake . (line_comment)* . "}"))
  (while_statement body: (block (_) (return_statement) @mistake . (line_comment)* . "}"))])
  (#set! mistake "return-in-loop") (#set! concept "return-ends"))

; for (int x : xs) {
;     if (x == wanted) {
;         return true;
;     } else {
;         return false;
(([(for_statement body: (block (if_statement consequence: (block (return_statement)) alternative: (block (return_statement) @mistake))))
  (enhanced_for_statement body: (block (if_statement consequence: (block (return_statement)) alternative: (block (return_statement) @mistake))))])
  (#set! mistake "answer-after-first-round") (#set! concept "return-ends"))

; static void twice(int n) {
;     int result = n * 2;
; }
((method_declaration parameters: (formal_parameters (_)) body: (block (local_variable_declaration) @mistake . (line_comment)* . "}"))
  (#set! mistake "result-not-returned") (#set! concept "return-value"))

; static int sum(int[] xs) {
;     int total = 0;
;     for (int x : xs) { ... }
;     return 0;
((method_declaration body: (block (local_variable_declaration declarator: (variable_declarator)) [(for_statement) (enhanced_for_statement) (while_statement)] . (line_comment)* . (return_statement [(decimal_integer_literal) (null_literal) (false) (true)]) @mistake))
  (#not-match? @mistake "return (?:-1|false|true|null)") (#set! mistake "fixed-value-returned") (#set! concept "return-value"))

; static void twice(int n) {
;     System.out.println(n * 2);
; }
((method_declaration type: (void_type) parameters: (formal_parameters (_)) body: (block . (expression_statement (method_invocation object: (field_access) @_out)) @mistake . (line_comment)* . "}"))
  (#eq? @_out "System.out") (#set! mistake "print-for-return") (#set! concept "print-vs-return"))

; return total;
; total = 0;
((_ (return_statement) . (line_comment)* . [(expression_statement) (local_variable_declaration) (if_statement) (for_statement) (enhanced_for_statement) (while_statement) (return_statement)] @mistake)
  (#set! mistake "never-reached") (#set! concept "return-ends"))

; ---------------------------------------------------------------- accumulators and names

; for (int x : xs) {
;     int total = 0;
;     total += x;
(([(for_statement body: (block (local_variable_declaration declarator: (variable_declarator name: (identifier) @_a value: [(decimal_integer_literal) (decimal_floating_point_literal) (string_literal)])) @mistake (expression_statement (assignment_expression left: (identifier) @_b operator: ["+=" "-=" "*="]))))
  (enhanced_for_statement body: (block (local_variable_declaration declarator: (variable_declarator name: (identifier) @_a value: [(decimal_integer_literal) (decimal_floating_point_literal) (string_literal)])) @mistake (expression_statement (assignment_expression left: (identifier) @_b operator: ["+=" "-=" "*="]))))
  (while_statement body: (block (local_variable_declaration declarator: (variable_declarator name: (identifier) @_a value: [(decimal_integer_literal) (decimal_floating_point_literal) (string_literal)])) @mistake (expression_statement (assignment_expression left: (identifier) @_b operator: ["+=" "-=" "*="]))))])
  (#eq? @_a @_b) (#set! mistake "starts-afresh-each-round") (#set! concept "accumulator"))

; for (int x : xs) {
;     List<Integer> found = new ArrayList<>();
;     found.add(x);
(([(for_statement body: (block (local_variable_declaration declarator: (variable_declarator name: (identifier) @_a value: (object_creation_expression))) @mistake (expression_statement (method_invocation object: (identifier) @_b name: (identifier) @_method))))
  (enhanced_for_statement body: (block (local_variable_declaration declarator: (variable_declarator name: (identifier) @_a value: (object_creation_expression))) @mistake (expression_statement (method_invocation object: (identifier) @_b name: (identifier) @_method))))])
  (#eq? @_a @_b) (#any-of? @_method "add" "append" "put") (#set! mistake "starts-afresh-each-round") (#set! concept "accumulator"))

; int smallest = 0;
; for (int x : xs) {
;     if (x < smallest)
((_ (local_variable_declaration declarator: (variable_declarator name: (identifier) @_a value: (decimal_integer_literal) @_zero)) @mistake
  [(enhanced_for_statement body: (block (if_statement condition: (parenthesized_expression (binary_expression left: (_) operator: ["<" "<="] right: (identifier) @_b)))))
  (for_statement body: (block (if_statement condition: (parenthesized_expression (binary_expression left: (_) operator: ["<" "<="] right: (identifier) @_b)))))])
  (#eq? @_zero "0") (#eq? @_a @_b) (#set! mistake "starts-from-zero") (#set! concept "best-so-far"))

; int product = 0;
; for (int x : xs) {
;     product *= x;
((_ (local_variable_declaration declarator: (variable_declarator name: (identifier) @_a value: (decimal_integer_literal) @_zero)) @mistake
  [(enhanced_for_statement body: (block (expression_statement (assignment_expression left: (identifier) @_b operator: "*="))))
  (for_statement body: (block (expression_statement (assignment_expression left: (identifier) @_b operator: "*="))))])
  (#eq? @_zero "0") (#eq? @_a @_b) (#set! mistake "product-from-zero") (#set! concept "accumulator"))

; int total;
; for (int x : xs) {
;     total += x;
((_ (local_variable_declaration declarator: (variable_declarator name: (identifier) @_a !value)) @mistake
  [(for_statement body: (block (expression_statement (assignment_expression left: (identifier) @_b operator: ["+=" "-=" "*="]))))
  (enhanced_for_statement body: (block (expression_statement (assignment_expression left: (identifier) @_b operator: ["+=" "-=" "*="]))))])
  (#eq? @_a @_b) (#set! mistake "no-first-value") (#set! concept "initial-value"))

; total =+ x;
((assignment_expression operator: "=" right: (unary_expression operator: ["+" "-"])) @mistake
  (#match? @mistake "[^=!<>]=[+-][^+-]") (#set! mistake "reversed-sign") (#set! concept "accumulator"))

; a = b;
; b = a;
((_ (expression_statement (assignment_expression left: (identifier) @_a operator: "=" right: (identifier) @_b)) @mistake . (line_comment)* . (expression_statement (assignment_expression left: (identifier) @_c operator: "=" right: (identifier) @_d)))
  (#eq? @_a @_d) (#eq? @_b @_c) (#set! mistake "swap-loses-one") (#set! concept "assignment"))

; xs[0] = xs[1];
; xs[1] = xs[0];
((_ (expression_statement (assignment_expression left: (array_access) @_a right: (array_access) @_b)) @mistake . (line_comment)* . (expression_statement (assignment_expression left: (array_access) @_c right: (array_access) @_d)))
  (#eq? @_a @_d) (#eq? @_b @_c) (#set! mistake "swap-loses-one") (#set! concept "assignment"))

; name = name;
((assignment_expression left: (identifier) @_a operator: "=" right: (identifier) @_b) @mistake
  (#eq? @_a @_b) (#set! mistake "name-to-itself") (#set! concept "classes"))

; private int count;
; Counter() {
;     int count = 5;
((class_body (field_declaration declarator: (variable_declarator name: (identifier) @_a)) (constructor_declaration body: (constructor_body (local_variable_declaration declarator: (variable_declarator name: (identifier) @_b)) @mistake)))
  (#eq? @_a @_b) (#set! mistake "field-hidden") (#set! concept "name-scope"))

; static void twice(int n) {
;     n = n * 2;
; }
((method_declaration type: (void_type) parameters: (formal_parameters (formal_parameter name: (identifier) @_a)) body: (block (expression_statement (assignment_expression left: (identifier) @_b)) @mistake . (line_comment)* . "}"))
  (#eq? @_a @_b) (#set! mistake "parameter-set-in-vain") (#set! concept "parameters"))

; ---------------------------------------------------------------- conditions

; if (done = true)
((if_statement condition: (parenthesized_expression (assignment_expression operator: "="))) @mistake
  (#set! mistake "assignment-in-condition") (#set! concept "assignment-vs-equality"))

; while (done = false)
((while_statement condition: (parenthesized_expression (assignment_expression operator: "="))) @mistake
  (#set! mistake "assignment-in-condition") (#set! concept "assignment-vs-equality"))

; if (word == "yes")
((binary_expression operator: ["==" "!="] right: (string_literal)) @mistake
  (#set! mistake "texts-by-place") (#set! concept "strict-equality"))

; if ("yes" == word)
((binary_expression left: (string_literal) operator: ["==" "!="]) @mistake
  (#set! mistake "texts-by-place") (#set! concept "strict-equality"))

; static boolean same(String one, String two) {
;     return one == two;
((method_declaration parameters: (formal_parameters (formal_parameter type: (type_identifier) @_type name: (identifier) @_a) (formal_parameter type: (type_identifier) name: (identifier) @_b))
  body: (block (return_statement (binary_expression left: (identifier) @_c operator: ["==" "!="] right: (identifier) @_d) @mistake)))
  (#any-of? @_type "String" "Integer" "Long" "Double" "Character") (#eq? @_a @_c) (#eq? @_b @_d) (#set! mistake "texts-by-place") (#set! concept "strict-equality"))

; static boolean same(String one, String two) {
;     if (one == two)
((method_declaration parameters: (formal_parameters (formal_parameter type: (type_identifier) @_type name: (identifier) @_a) (formal_parameter type: (type_identifier) name: (identifier) @_b))
  body: (block (if_statement condition: (parenthesized_expression (binary_expression left: (identifier) @_c operator: ["==" "!="] right: (identifier) @_d) @mistake))))
  (#any-of? @_type "String" "Integer" "Long" "Double" "Character") (#eq? @_a @_c) (#eq? @_b @_d) (#set! mistake "texts-by-place") (#set! concept "strict-equality"))

; int[] one = {1}; int[] two = {1};
; if (one.equals(two))
((_ (local_variable_declaration type: (array_type) declarator: (variable_declarator name: (identifier) @_a))
  (if_statement condition: (parenthesized_expression (method_invocation object: (identifier) @_b name: (identifier) @_equals))) @mistake)
  (#eq? @_a @_b) (#eq? @_equals "equals") (#set! mistake "arrays-by-place") (#set! concept "strict-equality"))

; if (x == 1 && x == 2)
((binary_expression left: (binary_expression left: (_) @_a operator: "==" right: [(decimal_integer_literal) (character_literal)] @_one) operator: "&&" right: (binary_expression left: (_) @_b operator: "==" right: [(decimal_integer_literal) (character_literal)] @_two)) @mistake
  (#eq? @_a @_b) (#not-eq? @_one @_two) (#set! mistake "never-both") (#set! concept "boolean-logic"))

; if (x != 1 || x != 2)
((binary_expression left: (binary_expression left: (_) @_a operator: "!=" right: [(decimal_integer_literal) (character_literal)] @_one) operator: "||" right: (binary_expression left: (_) @_b operator: "!=" right: [(decimal_integer_literal) (character_literal)] @_two)) @mistake
  (#eq? @_a @_b) (#not-eq? @_one @_two) (#set! mistake "always-one") (#set! concept "boolean-logic"))

; if (1 < x < 5)
((binary_expression left: (binary_expression operator: ["<" ">" "<=" ">="]) operator: ["<" ">" "<=" ">="]) @mistake
  (#set! mistake "compared-in-a-row") (#set! concept "boolean-logic"))

; if (x == 1 || 2)
((binary_expression left: (binary_expression operator: ["==" "!=" "<" ">" "<=" ">="]) operator: ["||" "&&"] right: [(decimal_integer_literal) (character_literal) (string_literal)]) @mistake
  (#set! mistake "half-a-comparison") (#set! concept "boolean-logic"))

; if (done == true)
((binary_expression operator: ["==" "!="] right: [(true) (false)]) @mistake
  (#set! mistake "compared-with-truth") (#set! concept "boolean-value"))

; if (price == 0.3)
((binary_expression operator: "==" right: (decimal_floating_point_literal)) @mistake
  (#set! mistake "exact-fraction") (#set! concept "float-precision"))

; if (n > 10) { ... }
; if (n > 5) { ... } else { ... }
((_ (if_statement condition: (parenthesized_expression (binary_expression left: (identifier) @_a operator: [">" "<" ">=" "<="] @_one)) consequence: (block . (expression_statement)) !alternative) . (line_comment)*
  . (if_statement condition: (parenthesized_expression (binary_expression left: (identifier) @_b operator: [">" "<" ">=" "<="] @_two)) alternative: (_)) @mistake)
  (#eq? @_a @_b) (#eq? @_one @_two) (#set! mistake "second-question") (#set! concept "conditional-chain"))

; case 1:
;     size = "small";
; case 2:
((switch_block (switch_block_statement_group [(expression_statement) (local_variable_declaration) (if_statement)] . (line_comment)* .) @mistake . (switch_block_statement_group))
  (#set! mistake "case-runs-on") (#set! concept "switch-cases"))

; if (n > 0)
;     total += n;
;     count++;
((_ (if_statement consequence: (expression_statement) @_inside !alternative) . (expression_statement) @mistake)
  (#match? @_inside "^.") (#set! mistake "braces-left-out") (#set! concept "conditions"))

; ---------------------------------------------------------------- values

; name.toUpperCase();
((expression_statement (method_invocation object: (_) name: (identifier) @_method)) @mistake
  (#any-of? @_method "toUpperCase" "toLowerCase" "trim" "strip" "replace" "replaceAll" "substring" "concat" "repeat") (#set! mistake "new-text-ignored") (#set! concept "method-result"))

; double mean = sum / 2;
((local_variable_declaration type: (floating_point_type) declarator: (variable_declarator value: (binary_expression operator: "/" right: (decimal_integer_literal)))) @mistake
  (#not-match? @mistake "\\.[0-9]|\\(double\\)|\\(float\\)") (#set! mistake "fraction-dropped") (#set! concept "integer-division"))

; double mean = sum / xs.length;
((local_variable_declaration type: (floating_point_type) declarator: (variable_declarator value: (binary_expression left: [(identifier) (parenthesized_expression)] operator: "/" right: [(field_access field: (identifier) @_length) (method_invocation name: (identifier) @_length)]))) @mistake
  (#any-of? @_length "length" "size") (#not-match? @mistake "\\.[0-9]|\\(double\\)|\\(float\\)") (#set! mistake "fraction-dropped") (#set! concept "integer-division"))

; double part = (double) (a / b);
((cast_expression type: (floating_point_type) value: (parenthesized_expression (binary_expression operator: "/"))) @mistake
  (#not-match? @mistake "\\.[0-9]") (#set! mistake "cast-too-late") (#set! concept "integer-division"))

; double half = 1 / 2 * x;
((binary_expression left: (decimal_integer_literal) operator: "/" right: (decimal_integer_literal)) @mistake
  (#set! mistake "fraction-dropped") (#set! concept "integer-division"))

; 2 ^ 3
((binary_expression operator: "^" right: (decimal_integer_literal)) @mistake
  (#set! mistake "caret-for-power") (#set! concept "operator-order"))

; a + b / 2
((binary_expression left: [(identifier) (decimal_integer_literal) (field_access) (array_access) (binary_expression)] operator: "+" right: (binary_expression operator: "/" right: (decimal_integer_literal) @_many)) @mistake
  (#match? @_many "^[2-9]$") (#set! mistake "divided-too-early") (#set! concept "operator-order"))

; "Next: " + n + 1
((binary_expression left: (binary_expression left: (string_literal) operator: "+") operator: "+" right: (decimal_integer_literal)) @mistake
  (#set! mistake "joined-before-added") (#set! concept "operator-order"))

; text.charAt(0) + text.charAt(1)
((binary_expression left: (method_invocation name: (identifier) @_one) operator: "+" right: (method_invocation name: (identifier) @_two)) @mistake
  (#eq? @_one "charAt") (#eq? @_two "charAt") (#set! mistake "letters-added-as-numbers") (#set! concept "type-conversion"))

; return xs[xs.length];
((array_access index: (field_access field: (identifier) @_length)) @mistake
  (#eq? @_length "length") (#set! mistake "position-after-last") (#set! concept "array-bounds"))

; names.get(names.size())
((method_invocation name: (identifier) @_get arguments: (argument_list . (method_invocation name: (identifier) @_size) .)) @mistake
  (#any-of? @_get "get" "charAt") (#any-of? @_size "size" "length") (#set! mistake "position-after-last") (#set! concept "indexing"))

; xs[-1]
((array_access index: (unary_expression operator: "-" operand: (decimal_integer_literal))) @mistake
  (#set! mistake "position-before-first") (#set! concept "array-bounds"))

; int[] copy = xs;
((local_variable_declaration type: (array_type) declarator: (variable_declarator value: (identifier))) @mistake
  (#set! mistake "second-name-for-a-list") (#set! concept "list-mutation"))

; int age = in.nextInt();
; String name = in.nextLine();
((_ (local_variable_declaration declarator: (variable_declarator value: (method_invocation object: (identifier) @_a name: (identifier) @_number))) . (local_variable_declaration declarator: (variable_declarator value: (method_invocation object: (identifier) @_b name: (identifier) @_line))) @mistake)
  (#eq? @_a @_b) (#any-of? @_number "nextInt" "nextDouble" "next") (#eq? @_line "nextLine") (#set! mistake "rest-of-line-read") (#set! concept "input-is-text"))

; } catch (Exception e) {
; }
((catch_clause body: (block . "{" . "}")) @mistake
  (#set! mistake "error-swallowed") (#set! concept "exceptions"))

; ---------------------------------------------------------------- methods that call themselves

; static int count(int n) {
;     return 1 + count(n - 1);
((method_declaration name: (identifier) @_f body: (block . (return_statement [(method_invocation !object name: (identifier) @_g) (binary_expression (method_invocation !object name: (identifier) @_g))]) @mistake))
  (#eq? @_f @_g) (#set! mistake "no-base-case") (#set! concept "recursion-base-case"))

; static int count(int n) {
;     if (n == 0) return 0;
;     return 1 + count(n);
((method_declaration name: (identifier) @_f parameters: (formal_parameters . (formal_parameter name: (identifier) @_p) .)
  body: (block (return_statement [(method_invocation !object name: (identifier) @_g arguments: (argument_list . (identifier) @_q .)) (binary_expression (method_invocation !object name: (identifier) @_g arguments: (argument_list . (identifier) @_q .)))]) @mistake))
  (#eq? @_f @_g) (#eq? @_p @_q) (#set! mistake "never-smaller") (#set! concept "recursion-base-case"))

; static int total(int n) {
;     if (n == 0) return 0;
;     total(n - 1);
((method_declaration name: (identifier) @_f body: (block (if_statement consequence: [(return_statement (_)) (block (return_statement (_)))])
  (expression_statement (method_invocation !object name: (identifier) @_g)) @mistake))
  (#eq? @_f @_g) (#set! mistake "smaller-result-lost") (#set! concept "recursion-base-case"))

; int[][] table = new int[3][];
; row = table[0];
((_ (local_variable_declaration type: (array_type) declarator: (variable_declarator name: (identifier) @_a value: (array_creation_expression dimensions: (dimensions))))
  (expression_statement (assignment_expression left: (array_access array: (array_access array: (identifier) @_b)))) @mistake)
  (#eq? @_a @_b) (#set! mistake "rows-not-made") (#set! concept "nested-lists"))
