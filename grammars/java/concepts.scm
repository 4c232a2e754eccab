; How the concepts of extension/learner/concepts.ts look where they are used. Each pattern stands under a picture of what it
; matches, captures @use and sets the concept's name. That something is used does not say that it is used rightly.

; ---------------------------------------------------------------- names, numbers, texts

; any program
((program) @use (#set! concept "syntax"))

; int x = 3;  x = 3;  x += 1;  x++;
((variable_declarator name: (identifier) value: (_)) @use (#set! concept "assignment"))
((assignment_expression left: (identifier)) @use (#set! concept "assignment"))
((update_expression) @use (#set! concept "assignment"))

; int x = 3;  private String name;
([(local_variable_declaration) (field_declaration)] @use (#set! concept "declaring-names"))

; int x;  new int[3]
([(local_variable_declaration (variable_declarator !value)) (field_declaration (variable_declarator !value))] @use (#set! concept "initial-value"))
((array_creation_expression dimensions: (dimensions_expr)) @use (#set! concept "initial-value"))

; double x = 3;  long f(int n), (int) x
([(local_variable_declaration) (field_declaration) (formal_parameter)] @use (#set! concept "type-declarations"))
((method_declaration type: [(integral_type) (floating_point_type) (boolean_type) (type_identifier) (array_type) (generic_type)]) @use (#set! concept "type-declarations"))

; a - 2, a * 3
((binary_expression
  left: [(identifier) (decimal_integer_literal) (decimal_floating_point_literal) (binary_expression) (parenthesized_expression) (method_invocation) (array_access) (field_access)]
  operator: ["+" "-" "*"]
  right: [(identifier) (decimal_integer_literal) (decimal_floating_point_literal) (binary_expression) (parenthesized_expression) (method_invocation) (array_access) (field_access)]) @use
  (#set! concept "arithmetic"))

; 7 / 2, sum /= 2
((binary_expression operator: "/") @use (#set! concept "integer-division"))
((assignment_expression operator: "/=") @use (#set! concept "integer-division"))

; 17 % 5
((binary_expression operator: "%") @use (#set! concept "modulo"))

; 2 + 6 / 2, (2 + 6) / 2
((binary_expression
  operator: ["+" "-" "*" "/" "%"]
  right: [(binary_expression operator: ["+" "-" "*" "/" "%"]) (parenthesized_expression (binary_expression operator: ["+" "-" "*" "/" "%"]))]) @use
  (#set! concept "operator-order"))
((binary_expression
  left: [(binary_expression operator: ["+" "-" "*" "/" "%"]) (parenthesized_expression (binary_expression operator: ["+" "-" "*" "/" "%"]))]
  operator: ["+" "-" "*" "/" "%"]) @use
  (#set! concept "operator-order"))

; long big = 1;  3000000000L, Integer.MAX_VALUE, (byte) n
((integral_type ["long" "short" "byte"]) @use (#set! concept "number-size"))
((decimal_integer_literal) @use (#match? @use "[lL]$") (#set! concept "number-size"))
((field_access field: (identifier) @_limit) @use (#any-of? @_limit "MAX_VALUE" "MIN_VALUE") (#set! concept "number-size"))
((type_identifier) @use (#any-of? @use "BigInteger" "Long") (#set! concept "number-size"))
((method_invocation name: (identifier) @_exact) @use (#any-of? @_exact "addExact" "multiplyExact" "subtractExact" "toIntExact") (#set! concept "number-size"))

; int i = 2147483647;
((decimal_integer_literal) @use (#match? @use "^[1-9][0-9_]{8,}$") (#set! concept "number-size"))

; 0.1
((decimal_floating_point_literal) @use (#set! concept "float-precision"))

; Math.round(x)
((method_invocation object: (identifier) @_math name: (identifier) @_round) @use (#eq? @_math "Math") (#eq? @_round "round") (#set! concept "float-precision"))

; "rain" + bow, a + "bow"
((binary_expression left: (string_literal) operator: "+") @use (#set! concept "text-joining"))
((binary_expression operator: "+" right: (string_literal)) @use (#set! concept "text-joining"))
((method_invocation name: (identifier) @_joins) @use (#any-of? @_joins "concat" "append") (#set! concept "text-joining"))

; String.format("%d", n), System.out.printf("%.2f", x), "%d".formatted(n)
((method_invocation name: (identifier) @_format) @use (#any-of? @_format "format" "printf" "formatted") (#set! concept "formatting"))

; w.toUpperCase(), w.trim()
((method_invocation name: (identifier) @_method) @use
  (#any-of? @_method "toUpperCase" "toLowerCase" "trim" "strip" "replace" "replaceAll" "repeat" "concat" "charAt") (#set! concept "string-immutability"))

; text.split("-"), String.join("+", parts)
((method_invocation name: (identifier) @_method) @use (#any-of? @_method "split" "join") (#set! concept "splitting"))

; Integer.parseInt("12"), String.valueOf(3), n.toString()
((method_invocation name: (identifier) @_method) @use
  (#any-of? @_method "parseInt" "parseDouble" "parseLong" "valueOf" "toString" "getNumericValue" "intValue" "doubleValue" "toCharArray") (#set! concept "type-conversion"))

; (int) x, "4" + 4
((cast_expression) @use (#set! concept "type-conversion"))
((binary_expression left: (string_literal) operator: "+" right: [(decimal_integer_literal) (decimal_floating_point_literal)]) @use (#set! concept "type-conversion"))

; in.nextLine(), reader.readLine()
((method_invocation object: (_) name: (identifier) @_reads arguments: (argument_list) @_none) @use
  (#any-of? @_reads "nextLine" "readLine" "next") (#eq? @_none "()") (#set! concept "input-is-text"))

; in.nextInt(), in.hasNextInt(), in.useDelimiter(",")
((method_invocation object: (_) @_of name: (identifier) @_reads arguments: (argument_list) @_none) @use
  (#match? @_reads "^(hasN|n)ext(Int|Double|Long|Boolean|Float|Line)$") (#eq? @_none "()") (#not-match? @_of "[Rr]and|[Rr]nd") (#set! concept "input-format"))
((method_invocation name: (identifier) @_reads) @use (#eq? @_reads "useDelimiter") (#set! concept "input-format"))

; ---------------------------------------------------------------- conditions

; true, false, boolean big
([(true) (false) (boolean_type)] @use (#set! concept "boolean-value"))

; a < b, a == b
((binary_expression operator: ["<" "<=" ">" ">=" "==" "!="]) @use (#set! concept "comparison-operator"))
((method_invocation name: (identifier) @_compares) @use (#any-of? @_compares "compareTo" "compareToIgnoreCase" "compare" "equals" "equalsIgnoreCase") (#set! concept "comparison-operator"))

; a == b
((binary_expression operator: "==") @use (#set! concept "assignment-vs-equality"))

; a == b, a.equals(b)
((binary_expression operator: ["==" "!="]) @use (#set! concept "strict-equality"))
((method_invocation name: (identifier) @_equals) @use (#any-of? @_equals "equals" "equalsIgnoreCase" "deepEquals") (#set! concept "strict-equality"))

; a && b, !a
((binary_expression operator: ["&&" "||"]) @use (#set! concept "boolean-logic"))
((unary_expression operator: "!") @use (#set! concept "boolean-logic"))

; xs.contains(a), ages.containsKey("Ann")
((method_invocation name: (identifier) @_method) @use (#any-of? @_method "contains" "containsKey" "containsValue" "indexOf" "anyMatch") (#set! concept "membership"))

; if (a) { ... }, a ? b : c
([(if_statement) (ternary_expression)] @use (#set! concept "conditions"))

; else if (b) { ... }, else { ... }
((if_statement "else" @use) (#set! concept "conditional-chain"))

; switch (n) { case 1: ... }
((switch_expression) @use (#set! concept "switch-cases"))

; if (a) {
;     if (b) { ... }
; }
((if_statement consequence: [(block (if_statement) @use) (if_statement) @use]) (#set! concept "nested-conditions"))

; ---------------------------------------------------------------- loops

; for (int x : xs) { ... }
((enhanced_for_statement) @use (#set! concept "loop-walk"))

; for (int i = 0; i < xs.length; i++) { ... }
((for_statement condition: (binary_expression [
  (field_access field: (identifier) @_length)
  (method_invocation name: (identifier) @_length)
])) @use (#any-of? @_length "length" "size") (#set! concept "loop-walk"))

; xs.forEach(x -> ...)
((method_invocation name: (identifier) @_each) @use (#eq? @_each "forEach") (#set! concept "loop-walk"))

; for (int i = 0; i < 3; i++) { ... }
((for_statement condition: (_)) @use (#set! concept "loop-bounds"))

; while (a) { ... }, do { ... } while (a);
([(while_statement) (do_statement)] @use (#set! concept "while-condition"))

; for (...) {
;     for (...) { ... }
; }
((_ body: (block [(for_statement) (enhanced_for_statement) (while_statement) (do_statement)] @use) @_body) @_loop
  (#match? @_loop "^(for|while|do)\\b") (#set! concept "nested-loops"))
([
  (for_statement body: [(for_statement) (enhanced_for_statement)] @use)
  (enhanced_for_statement body: [(for_statement) (enhanced_for_statement)] @use)
] (#set! concept "nested-loops"))

; for (int x : xs) total += x;
([
  (for_statement body: [(block (expression_statement (assignment_expression operator: ["+=" "-=" "*="]) @use)) (expression_statement (assignment_expression operator: ["+=" "-=" "*="]) @use)])
  (enhanced_for_statement body: [(block (expression_statement (assignment_expression operator: ["+=" "-=" "*="]) @use)) (expression_statement (assignment_expression operator: ["+=" "-=" "*="]) @use)])
  (while_statement body: [(block (expression_statement (assignment_expression operator: ["+=" "-=" "*="]) @use)) (expression_statement (assignment_expression operator: ["+=" "-=" "*="]) @use)])
] (#set! concept "accumulator"))

; for (int x : xs) {
;     if (x > 2) total += x;
; }
([
  (for_statement body: (block (if_statement consequence: [(block (expression_statement (assignment_expression operator: ["+=" "-=" "*="]) @use)) (expression_statement (assignment_expression operator: ["+=" "-=" "*="]) @use)])))
  (enhanced_for_statement body: (block (if_statement consequence: [(block (expression_statement (assignment_expression operator: ["+=" "-=" "*="]) @use)) (expression_statement (assignment_expression operator: ["+=" "-=" "*="]) @use)])))
  (while_statement body: (block (if_statement consequence: [(block (expression_statement (assignment_expression operator: ["+=" "-=" "*="]) @use)) (expression_statement (assignment_expression operator: ["+=" "-=" "*="]) @use)])))
] (#set! concept "accumulator"))

; for (int x : xs) total = total + x;
([
  (for_statement body: [(block (expression_statement (assignment_expression left: (identifier) @_total right: (binary_expression left: (identifier) @_same)) @use)) (expression_statement (assignment_expression left: (identifier) @_total right: (binary_expression left: (identifier) @_same)) @use)])
  (enhanced_for_statement body: [(block (expression_statement (assignment_expression left: (identifier) @_total right: (binary_expression left: (identifier) @_same)) @use)) (expression_statement (assignment_expression left: (identifier) @_total right: (binary_expression left: (identifier) @_same)) @use)])
  (while_statement body: (block (expression_statement (assignment_expression left: (identifier) @_total right: (binary_expression left: (identifier) @_same)) @use)))
] (#eq? @_total @_same) (#set! concept "accumulator"))

; for (int x : xs) found.add(x);
([
  (for_statement body: [(block (expression_statement (method_invocation name: (identifier) @_add) @use)) (expression_statement (method_invocation name: (identifier) @_add) @use)])
  (enhanced_for_statement body: [(block (expression_statement (method_invocation name: (identifier) @_add) @use)) (expression_statement (method_invocation name: (identifier) @_add) @use)])
  (while_statement body: (block (expression_statement (method_invocation name: (identifier) @_add) @use)))
  (for_statement body: (block (if_statement consequence: [(block (expression_statement (method_invocation name: (identifier) @_add) @use)) (expression_statement (method_invocation name: (identifier) @_add) @use)])))
  (enhanced_for_statement body: (block (if_statement consequence: [(block (expression_statement (method_invocation name: (identifier) @_add) @use)) (expression_statement (method_invocation name: (identifier) @_add) @use)])))
] (#any-of? @_add "add" "put" "append" "addFirst" "push") (#set! concept "accumulator"))

; numbers.stream().sum(), numbers.stream().reduce(0, (a, b) -> a + b)
((method_invocation name: (identifier) @_reduce) @use (#any-of? @_reduce "reduce" "sum" "collect") (#set! concept "accumulator"))

; for (int x : xs) {
;     if (x > 2) found.add(x);
; }
([
  (for_statement body: (block (if_statement consequence: [(block (expression_statement (method_invocation name: (identifier) @_add) @use)) (expression_statement (method_invocation name: (identifier) @_add) @use)])))
  (enhanced_for_statement body: (block (if_statement consequence: [(block (expression_statement (method_invocation name: (identifier) @_add) @use)) (expression_statement (method_invocation name: (identifier) @_add) @use)])))
] (#any-of? @_add "add" "append" "put") (#set! concept "filtering"))

; xs.stream().filter(x -> x > 2), xs.removeIf(x -> x > 2)
((method_invocation name: (identifier) @_filter) @use (#any-of? @_filter "filter" "removeIf") (#set! concept "filtering"))

; for (int x : xs) n++;
([
  (for_statement body: [(block (expression_statement (update_expression) @use)) (expression_statement (update_expression) @use)])
  (enhanced_for_statement body: [(block (expression_statement (update_expression) @use)) (expression_statement (update_expression) @use)])
  (for_statement body: (block (if_statement consequence: [(block (expression_statement (update_expression) @use)) (expression_statement (update_expression) @use)])))
  (enhanced_for_statement body: (block (if_statement consequence: [(block (expression_statement (update_expression) @use)) (expression_statement (update_expression) @use)])))
  (while_statement body: (block (if_statement consequence: [(block (expression_statement (update_expression) @use)) (expression_statement (update_expression) @use)])))
  (while_statement body: (block (expression_statement (update_expression) @use)))
] (#set! concept "counter"))
([
  (for_statement body: (block (expression_statement (assignment_expression left: (identifier) operator: "+=" right: (decimal_integer_literal) @_one) @use)))
  (enhanced_for_statement body: (block (expression_statement (assignment_expression left: (identifier) operator: "+=" right: (decimal_integer_literal) @_one) @use)))
  (for_statement body: (block (if_statement consequence: (block (expression_statement (assignment_expression left: (identifier) operator: "+=" right: (decimal_integer_literal) @_one) @use)))))
  (enhanced_for_statement body: (block (if_statement consequence: (block (expression_statement (assignment_expression left: (identifier) operator: "+=" right: (decimal_integer_literal) @_one) @use)))))
] (#eq? @_one "1") (#set! concept "counter"))

; for (int x : xs) {
;     if (x > best) {
;         best = x;
;     }
; }
([
  (for_statement body: (block (if_statement condition: (parenthesized_expression (binary_expression (identifier) @_best)) consequence: [(block (expression_statement (assignment_expression left: (identifier) @_set) @use)) (expression_statement (assignment_expression left: (identifier) @_set) @use)])))
  (enhanced_for_statement body: (block (if_statement condition: (parenthesized_expression (binary_expression (identifier) @_best)) consequence: [(block (expression_statement (assignment_expression left: (identifier) @_set) @use)) (expression_statement (assignment_expression left: (identifier) @_set) @use)])))
] (#eq? @_best @_set) (#set! concept "best-so-far"))

; best = Math.max(best, x);
((assignment_expression left: (identifier) @_best right: (method_invocation name: (identifier) @_max arguments: (argument_list . (identifier) @_same))) @use
  (#any-of? @_max "max" "min") (#eq? @_best @_same) (#set! concept "best-so-far"))

; break, but not the one that ends a case
([
  (block (break_statement) @use)
  (if_statement consequence: (break_statement) @use)
] (#set! concept "loop-exit"))

; continue
((continue_statement) @use (#set! concept "loop-skip"))

; ---------------------------------------------------------------- arrays, lists, sets, maps

; new int[3], {1, 2}, List.of(1, 2), new ArrayList<>()
((array_creation_expression) @use (#set! concept "list-making"))
((variable_declarator value: (array_initializer)) @use (#set! concept "list-making"))
((method_invocation name: (identifier) @_of) @use (#any-of? @_of "of" "asList") (#set! concept "list-making"))
((object_creation_expression type: [(type_identifier) @_list (generic_type (type_identifier) @_list)]) @use (#any-of? @_list "ArrayList" "LinkedList") (#set! concept "list-making"))

; new int[3], xs.length
((array_creation_expression) @use (#set! concept "array-bounds"))
((variable_declarator value: (array_initializer)) @use (#set! concept "array-bounds"))
((field_access field: (identifier) @_length) @use (#eq? @_length "length") (#set! concept "array-bounds"))

; xs.length, word.length(), list.size()
((field_access field: (identifier) @_length) @use (#eq? @_length "length") (#set! concept "length"))
((method_invocation name: (identifier) @_length) @use (#any-of? @_length "length" "size" "isEmpty" "count") (#set! concept "length"))

; xs[0], xs[i], list.get(i), word.charAt(0)
((array_access) @use (#set! concept "indexing"))
((method_invocation name: (identifier) @_at arguments: (argument_list . [(decimal_integer_literal) (identifier) (binary_expression)] .)) @use (#any-of? @_at "get" "charAt") (#set! concept "indexing"))

; word.substring(1, 3), list.subList(1, 3)
((method_invocation name: (identifier) @_part) @use (#any-of? @_part "substring" "subList" "copyOfRange") (#set! concept "slicing"))

; list.add(1), xs[0] = 1, list.set(0, 1)
((method_invocation name: (identifier) @_changes) @use (#any-of? @_changes "add" "remove" "set" "clear" "addAll" "addFirst" "addLast" "removeFirst" "removeLast") (#set! concept "list-mutation"))
((assignment_expression left: (array_access)) @use (#set! concept "list-mutation"))

; Collections.sort(xs), Arrays.fill(xs, 0), xs.sort(null)
((method_invocation name: (identifier) @_changes) @use (#any-of? @_changes "sort" "reverse" "shuffle" "fill" "swap" "forEach") (#set! concept "method-result"))

; boolean isNew = seen.add(x);
((variable_declarator value: (method_invocation name: (identifier) @_changes)) @use (#any-of? @_changes "add" "remove" "put" "set") (#set! concept "method-result"))

; Arrays.sort(xs), xs.stream().sorted()
((method_invocation name: (identifier) @_sort) @use (#any-of? @_sort "sort" "sorted") (#set! concept "sorting"))

; int[][] grid = new int[2][3];  grid[1][0]
((array_type dimensions: (dimensions) @_two) @use (#match? @_two "\\[.*\\].*\\[") (#set! concept "nested-lists"))
((array_access array: (array_access)) @use (#set! concept "nested-lists"))
((array_initializer (array_initializer)) @use (#set! concept "nested-lists"))
((generic_type (type_arguments (generic_type (type_identifier) @_inner))) @use (#any-of? @_inner "List" "ArrayList") (#set! concept "nested-lists"))

; new HashSet<>(), Set.of(1, 2)
((object_creation_expression type: [(type_identifier) @_set (generic_type (type_identifier) @_set)]) @use (#any-of? @_set "HashSet" "TreeSet" "LinkedHashSet") (#set! concept "sets"))
((method_invocation object: (identifier) @_set name: (identifier) @_of) @use (#eq? @_set "Set") (#any-of? @_of "of" "copyOf") (#set! concept "sets"))

; new HashMap<>(), price.get("tea"), price.keySet()
((object_creation_expression type: [(type_identifier) @_map (generic_type (type_identifier) @_map)]) @use (#any-of? @_map "HashMap" "TreeMap" "LinkedHashMap") (#set! concept "dictionary-key"))
((method_invocation object: (identifier) @_map name: (identifier) @_of) @use (#eq? @_map "Map") (#eq? @_of "of") (#set! concept "dictionary-key"))
((method_invocation name: (identifier) @_get arguments: (argument_list . (string_literal))) @use (#any-of? @_get "get" "containsKey" "getOrDefault") (#set! concept "dictionary-key"))
((method_invocation name: (identifier) @_method) @use (#any-of? @_method "keySet" "values" "entrySet" "getOrDefault" "containsKey" "getKey" "getValue") (#set! concept "dictionary-key"))

; price.put("tea", 2), count.merge(c, 1, Integer::sum)
((method_invocation name: (identifier) @_put) @use (#any-of? @_put "put" "putIfAbsent" "merge" "computeIfAbsent" "putAll") (#set! concept "dictionary-update"))

; ---------------------------------------------------------------- functions and what is beyond them

; twice(4), Main.twice(4)
((method_invocation !object name: (identifier)) @use (#set! concept "function-call"))
((method_invocation object: (identifier) @_class) @use (#match? @_class "^[A-Z]") (#not-any-of? @_class "System" "Math" "Integer" "Double" "String" "Character" "Arrays" "Collections" "List" "Set" "Map" "Boolean" "Long" "Objects") (#set! concept "function-call"))

; static int area(int w, int h)
((formal_parameters (_)) @use (#set! concept "parameters"))
((lambda_expression parameters: [(identifier) (inferred_parameters)] @use) (#set! concept "parameters"))

; return x;
((return_statement (_)) @use (#set! concept "return-value"))

; if (a) {
;     return x;
; }
([(if_statement consequence: (block (return_statement) @use)) (if_statement consequence: (return_statement) @use)] (#set! concept "return-ends"))

; for (int x : xs) {
;     return x;
; }
([
  (for_statement body: (block (return_statement) @use))
  (enhanced_for_statement body: (block (return_statement) @use))
  (while_statement body: (block (return_statement) @use))
] (#set! concept "return-ends"))

; static void show(int n) {
;     System.out.println(n);
; }
((method_declaration name: (identifier) @_own body: (block (expression_statement (method_invocation object: (field_access) @_out) @use)))
  (#not-eq? @_own "main") (#eq? @_out "System.out") (#set! concept "print-vs-return"))

; null, static void show()
((null_literal) @use (#set! concept "none-value"))
((method_declaration type: (void_type) name: (identifier) @_own) @use (#not-eq? @_own "main") (#set! concept "none-value"))

; static int f() {
;     int x = 5;
; }
((method_declaration name: (identifier) @_own body: (block (local_variable_declaration) @use)) (#not-eq? @_own "main") (#set! concept "name-scope"))

; for (int x : xs) {
;     int y = x;
; }
([
  (for_statement body: (block (local_variable_declaration) @use))
  (enhanced_for_statement body: (block (local_variable_declaration) @use))
  (while_statement body: (block (local_variable_declaration) @use))
  (if_statement consequence: (block (local_variable_declaration) @use))
] (#set! concept "name-scope"))

; static int count(int n) {
;     return 1 + count(n - 1);
; }
((method_declaration name: (identifier) @_name body: (block (return_statement [
  (method_invocation name: (identifier) @_called)
  (binary_expression (method_invocation name: (identifier) @_called))
  (ternary_expression (method_invocation name: (identifier) @_called))
  (ternary_expression (binary_expression (method_invocation name: (identifier) @_called)))
]) @use)) (#eq? @_name @_called) (#set! concept "recursion-base-case"))
((method_declaration name: (identifier) @_name body: (block (if_statement (_ (return_statement [
  (method_invocation name: (identifier) @_called)
  (binary_expression (method_invocation name: (identifier) @_called))
]) @use)))) (#eq? @_name @_called) (#set! concept "recursion-base-case"))
((method_declaration name: (identifier) @_name body: (block [
  (expression_statement (method_invocation !object name: (identifier) @_called)) @use
  (if_statement (block (expression_statement (method_invocation !object name: (identifier) @_called)) @use))
])) (#eq? @_name @_called) (#set! concept "recursion-base-case"))

; x -> 2 * x, Integer::parseInt
([(lambda_expression) (method_reference)] @use (#set! concept "lambda"))

; xs.forEach(x -> ...), xs.sort(Comparator.reverseOrder())
((method_invocation arguments: (argument_list [(lambda_expression) (method_reference)])) @use (#set! concept "callbacks"))

; return () -> n;  Supplier<Integer> later = () -> n;
((return_statement (lambda_expression)) @use (#set! concept "closures"))
((lambda_expression parameters: [(formal_parameters) (inferred_parameters)] @_none) @use (#eq? @_none "()") (#set! concept "closures"))

; new Runnable() { ... }
((object_creation_expression (class_body)) @use (#set! concept "closures"))

; word.length(), but not System.out.println
((method_invocation object: (_) @_of) @use (#not-match? @_of "^(System\\.(out|err)|Math|Integer|Arrays|Collections)$") (#set! concept "attributes"))

; this.name, dog.age
((field_access object: [(this) (identifier)] @_of) @use (#not-match? @_of "^(System|Math|Integer)$") (#set! concept "attributes"))

; class Cat { ... }, new Cat()
([(class_declaration) (record_declaration) (enum_declaration) (interface_declaration)] @use (#set! concept "classes"))
((object_creation_expression type: (type_identifier) @_own) @use
  (#not-any-of? @_own "Scanner" "Random" "StringBuilder" "String" "Exception" "RuntimeException" "IllegalArgumentException" "IllegalStateException" "ArrayList" "HashMap" "HashSet" "Object") (#set! concept "classes"))

; try { ... }, throw new IllegalArgumentException("no");
([(try_statement) (try_with_resources_statement) (throw_statement)] @use (#set! concept "exceptions"))
