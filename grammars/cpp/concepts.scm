; What this language has beyond the one that it grew from, whose patterns stand before these. Each stands under a picture of what it
; matches, captures @use and sets the concept's name. That something is used does not say that it is used rightly.

; for (int x : xs) { ... }
((for_range_loop) @use (#set! concept "loop-walk"))

; for (size_t i = 0; i < xs.size(); i++) { ... }
((for_statement condition: (binary_expression right: (call_expression function: (field_expression field: (field_identifier) @_length)))) @use (#any-of? @_length "size" "length") (#set! concept "loop-walk"))

; for (int x : xs) total += x;
([
  (for_range_loop body: [(compound_statement (expression_statement (assignment_expression operator: ["+=" "-=" "*="]) @use)) (expression_statement (assignment_expression operator: ["+=" "-=" "*="]) @use)])
  (for_range_loop body: (compound_statement (if_statement consequence: [(compound_statement (expression_statement (assignment_expression operator: ["+=" "-=" "*="]) @use)) (expression_statement (assignment_expression operator: ["+=" "-=" "*="]) @use)])))
] (#set! concept "accumulator"))

; for (int x : xs) found.push_back(x);
([
  (for_statement body: [(compound_statement (expression_statement (call_expression function: (field_expression field: (field_identifier) @_add)) @use)) (expression_statement (call_expression function: (field_expression field: (field_identifier) @_add)) @use)])
  (for_range_loop body: [(compound_statement (expression_statement (call_expression function: (field_expression field: (field_identifier) @_add)) @use)) (expression_statement (call_expression function: (field_expression field: (field_identifier) @_add)) @use)])
] (#any-of? @_add "push_back" "insert" "emplace_back" "append") (#set! concept "accumulator"))

; for (int x : xs) {
;     if (x > 2) found.push_back(x);
; }
([
  (for_statement body: (compound_statement (if_statement consequence: [(compound_statement (expression_statement (call_expression function: (field_expression field: (field_identifier) @_add)) @use)) (expression_statement (call_expression function: (field_expression field: (field_identifier) @_add)) @use)])))
  (for_range_loop body: (compound_statement (if_statement consequence: [(compound_statement (expression_statement (call_expression function: (field_expression field: (field_identifier) @_add)) @use)) (expression_statement (call_expression function: (field_expression field: (field_identifier) @_add)) @use)])))
] (#any-of? @_add "push_back" "insert" "emplace_back") (#set! concept "filtering"))

; for (int x : xs) n++;
([
  (for_range_loop body: [(compound_statement (expression_statement (update_expression) @use)) (expression_statement (update_expression) @use)])
  (for_range_loop body: [(compound_statement (if_statement consequence: [(compound_statement (expression_statement (update_expression) @use)) (expression_statement (update_expression) @use)])) (if_statement consequence: (expression_statement (update_expression) @use))])
] (#set! concept "counter"))

; for (int x : xs) {
;     if (x > best) best = x;
; }
((for_range_loop body: (compound_statement (if_statement
  condition: (_ (binary_expression (identifier) @_best))
  consequence: [(compound_statement (expression_statement (assignment_expression left: (identifier) @_set) @use)) (expression_statement (assignment_expression left: (identifier) @_set) @use)])))
  (#eq? @_best @_set) (#set! concept "best-so-far"))

; for (...) {
;     for (int x : xs) { ... }
; }
([
  (for_statement body: [(compound_statement (for_range_loop) @use) (for_range_loop) @use])
  (for_range_loop body: [(compound_statement [(for_statement) (for_range_loop) (while_statement)] @use) (for_range_loop) @use (for_statement) @use])
] (#set! concept "nested-loops"))

; a + "bow", to_string(n) + "!"
((binary_expression operator: "+" (string_literal)) @use (#set! concept "text-joining"))
((call_expression function: (field_expression field: (field_identifier) @_joins)) @use (#eq? @_joins "append") (#set! concept "text-joining"))

; cin >> n
((binary_expression left: [(identifier) (qualified_identifier)] @_from operator: ">>") @use (#match? @_from "^(std::)?cin$") (#set! concept "input-format"))

; getline(cin, name)
((call_expression function: [(identifier) (qualified_identifier)] @_reads) @use (#match? @_reads "^(std::)?getline$") (#set! concept "input-is-text"))

; cout << setprecision(2)
((call_expression function: [(identifier) (qualified_identifier)] @_format) @use (#match? @_format "^(std::)?(setw|setprecision|setfill|format)$") (#set! concept "formatting"))

; stoi("12"), to_string(3), static_cast<double>(n)
((call_expression function: [(identifier) (qualified_identifier)] @_made) @use (#match? @_made "^(std::)?(stoi|stol|stod|to_string)$") (#set! concept "type-conversion"))
((call_expression function: (template_function name: (identifier) @_cast)) @use (#match? @_cast "_cast$") (#set! concept "type-conversion"))

; xs.size(), word.length()
((call_expression function: (field_expression field: (field_identifier) @_length)) @use (#any-of? @_length "size" "length" "empty") (#set! concept "length"))

; xs.at(0), xs.front()
((call_expression function: (field_expression field: (field_identifier) @_at)) @use (#any-of? @_at "at" "front" "back") (#set! concept "indexing"))

; word.substr(1, 3)
((call_expression function: (field_expression field: (field_identifier) @_part)) @use (#eq? @_part "substr") (#set! concept "slicing"))

; xs.push_back(1), xs.pop_back()
((call_expression function: (field_expression field: (field_identifier) @_changes)) @use (#any-of? @_changes "push_back" "pop_back" "insert" "erase" "clear" "emplace_back" "resize") (#set! concept "list-mutation"))

; sort(xs.begin(), xs.end())
((call_expression function: [(identifier) (qualified_identifier)] @_sort) @use (#match? @_sort "^(std::)?(sort|stable_sort)$") (#set! concept "sorting"))
((call_expression function: [(identifier) (qualified_identifier)] @_changes) @use (#match? @_changes "^(std::)?(sort|reverse|swap|fill)$") (#set! concept "method-result"))

; vector<int> xs;
((template_type name: (type_identifier) @_list) @use (#any-of? @_list "vector" "list" "deque" "array") (#set! concept "list-making"))
((template_type name: (type_identifier) @_set) @use (#any-of? @_set "set" "unordered_set") (#set! concept "sets"))
((template_type name: (type_identifier) @_map) @use (#any-of? @_map "map" "unordered_map") (#set! concept "dictionary-key"))
((template_type name: (type_identifier) @_outer arguments: (template_argument_list (type_descriptor type: (template_type name: (type_identifier) @_inner)))) @use (#any-of? @_outer "vector" "array") (#any-of? @_inner "vector" "array") (#set! concept "nested-lists"))

; price["tea"] = 2;
((assignment_expression left: (subscript_expression indices: (subscript_argument_list (string_literal)))) @use (#set! concept "dictionary-update"))
((subscript_expression indices: (subscript_argument_list (string_literal))) @use (#set! concept "dictionary-key"))

; seen.count(x), text.find("a")
((call_expression function: (field_expression field: (field_identifier) @_finds)) @use (#any-of? @_finds "count" "find" "contains") (#set! concept "membership"))

; void show(int n) {
;     cout << n << endl;
; }
((function_definition
  declarator: (function_declarator declarator: (identifier) @_own)
  body: (compound_statement (expression_statement (binary_expression operator: "<<") @use)))
  (#not-eq? @_own "main") (#match? @use "^(std::)?cout\\b") (#set! concept "print-vs-return"))

; int f(int n = 3)
((optional_parameter_declaration) @use (#set! concept "default-value"))

; auto [a, b] = pair;
((structured_binding_declarator) @use (#set! concept "unpacking"))

; class Cat { ... };
((class_specifier body: (field_declaration_list)) @use (#set! concept "classes"))

; [](int n) { return 2 * n; }
((lambda_expression) @use (#set! concept "lambda"))
((call_expression arguments: (argument_list (lambda_expression))) @use (#set! concept "callbacks"))
((lambda_expression captures: (lambda_capture_specifier) @_kept) @use (#not-eq? @_kept "[]") (#set! concept "closures"))

; new Dog("Rex"), delete dog;
([(new_expression) (delete_expression)] @use (#set! concept "memory-lifetime"))

; try { ... }, throw runtime_error("no");
([(try_statement) (throw_statement)] @use (#set! concept "exceptions"))

; ifstream file("data.txt");
((type_identifier) @use (#any-of? @use "ifstream" "ofstream" "fstream") (#set! concept "files"))
