; Mistakes that only this language has, or that look otherwise in it; the others are those of the language that it adds to. Each pattern
; stands under a picture of what it matches.

; ---------------------------------------------------------------- walking through a vector or a text

; for (int i = 0; i <= v.size(); i++)
((for_statement condition: (binary_expression left: (identifier) operator: "<=" right: (call_expression function: (field_expression field: (field_identifier) @_size)))) @mistake
  (#any-of? @_size "size" "length") (#match? @mistake "=\\s*0\\s*;") (#set! mistake "one-round-too-many") (#set! concept "loop-bounds"))

; v[v.size()]
((subscript_expression indices: (subscript_argument_list (call_expression function: (field_expression field: (field_identifier) @_size)))) @mistake
  (#any-of? @_size "size" "length") (#set! mistake "position-after-last") (#set! concept "indexing"))

; v.at(v.size())
((call_expression function: (field_expression field: (field_identifier) @_at) arguments: (argument_list . (call_expression function: (field_expression field: (field_identifier) @_size)) .)) @mistake
  (#eq? @_at "at") (#any-of? @_size "size" "length") (#set! mistake "position-after-last") (#set! concept "indexing"))

; *v.end()
((pointer_expression operator: "*" argument: (call_expression function: (field_expression field: (field_identifier) @_end))) @mistake
  (#eq? @_end "end") (#set! mistake "position-after-last") (#set! concept "indexing"))

; for (size_t i = 0; i <= v.size() - 1; i++)
((for_statement condition: (binary_expression left: (identifier) operator: ["<" "<="] right: (binary_expression left: (call_expression function: (field_expression field: (field_identifier) @_size)) operator: "-" right: (number_literal)))) @mistake
  (#any-of? @_size "size" "length") (#set! mistake "size-below-zero") (#set! concept "number-size"))

; for (int x : v) {
;     x = 0;
((for_range_loop declarator: (identifier) @_x body: (compound_statement (expression_statement [(assignment_expression left: (identifier) @_y) (update_expression argument: (identifier) @_y)]) @mistake))
  (#eq? @_x @_y) (#set! mistake "item-changed-alone") (#set! concept "loop-walk"))

; for (int x : v) {
;     if (x < 0) {
;         x = 0;
((for_range_loop declarator: (identifier) @_x body: (compound_statement (if_statement consequence: (compound_statement (expression_statement (assignment_expression left: (identifier) @_y)) @mistake))))
  (#eq? @_x @_y) (#set! mistake "item-changed-alone") (#set! concept "loop-walk"))

; for (Lamp lamp : lamps) {
;     lamp.watts = 40;
((for_range_loop declarator: (identifier) @_x body: (compound_statement (expression_statement (assignment_expression left: (field_expression argument: (identifier) @_y))) @mistake))
  (#eq? @_x @_y) (#set! mistake "item-changed-alone") (#set! concept "loop-walk"))

; for (int x : v) {
;     total += v[x];
((for_range_loop declarator: (identifier) @_x right: (identifier) @_v body: (compound_statement (expression_statement (assignment_expression right: (subscript_expression argument: (identifier) @_w indices: (subscript_argument_list (identifier) @_y))))) ) @mistake
  (#eq? @_x @_y) (#eq? @_v @_w) (#set! mistake "item-for-position") (#set! concept "loop-walk"))

; for (int x : v) {
;     v.push_back(x);
((for_range_loop right: (identifier) @_v body: (compound_statement [(expression_statement (call_expression function: (field_expression argument: (identifier) @_w field: (field_identifier) @_change)))
  (if_statement consequence: (compound_statement (expression_statement (call_expression function: (field_expression argument: (identifier) @_w field: (field_identifier) @_change)))))])) @mistake
  (#eq? @_v @_w) (#any-of? @_change "push_back" "erase" "insert" "clear" "pop_back" "emplace_back") (#set! mistake "changed-while-walked") (#set! concept "list-mutation"))

; for (int i = 0; i < v.size(); i++) {
;     if (v[i] < 0) {
;         v.erase(v.begin() + i);
((for_statement condition: (binary_expression operator: "<" right: (call_expression function: (field_expression argument: (identifier) @_v field: (field_identifier) @_size))) update: (_)
  body: (compound_statement (if_statement consequence: (compound_statement (expression_statement (call_expression function: (field_expression argument: (identifier) @_w field: (field_identifier) @_erase))) . (comment)* . "}")))) @mistake
  (#any-of? @_size "size" "length") (#eq? @_v @_w) (#eq? @_erase "erase") (#set! mistake "changed-while-walked") (#set! concept "list-mutation"))

; vector<int> v;
; v[0] = 1;
((_ (declaration type: (template_type name: (type_identifier) @_type) declarator: (identifier) @_v) . (comment)* . [(expression_statement (assignment_expression left: (subscript_expression argument: (identifier) @_w)))
  (for_statement body: (compound_statement (expression_statement (assignment_expression left: (subscript_expression argument: (identifier) @_w)))))] @mistake)
  (#eq? @_type "vector") (#eq? @_v @_w) (#set! mistake "place-not-made") (#set! concept "array-bounds"))

; vector<int> v;
; for (int i = 0; i < 3; i++) {
;     cin >> v[i];
((_ (declaration type: (template_type name: (type_identifier) @_type) declarator: (identifier) @_v) . (comment)* . (for_statement body: (compound_statement (expression_statement (binary_expression operator: ">>" right: (subscript_expression argument: (identifier) @_w))))) @mistake)
  (#eq? @_type "vector") (#eq? @_v @_w) (#set! mistake "place-not-made") (#set! concept "array-bounds"))

; v.reserve(5);
; v[0] = 1;
((_ (expression_statement (call_expression function: (field_expression argument: (identifier) @_v field: (field_identifier) @_reserve))) . (comment)* . (expression_statement (assignment_expression left: (subscript_expression argument: (identifier) @_w))) @mistake)
  (#eq? @_reserve "reserve") (#eq? @_v @_w) (#set! mistake "place-not-made") (#set! concept "array-bounds"))

; remove(v.begin(), v.end(), 3);
((expression_statement (call_expression function: [(identifier) @_f (qualified_identifier name: (identifier) @_f)] arguments: (argument_list . (call_expression function: (field_expression field: (field_identifier) @_begin))))) @mistake
  (#any-of? @_f "remove" "remove_if" "unique") (#eq? @_begin "begin") (#set! mistake "removed-and-still-there") (#set! concept "list-mutation"))

; double sum = accumulate(v.begin(), v.end(), 0);
((declaration type: (primitive_type) @_type declarator: (init_declarator value: (call_expression function: [(identifier) @_f (qualified_identifier name: (identifier) @_f)] arguments: (argument_list (number_literal) @_zero .)))) @mistake
  (#any-of? @_type "double" "float") (#eq? @_f "accumulate") (#eq? @_zero "0") (#set! mistake "sum-kept-whole") (#set! concept "type-conversion"))

; table[1, 2]
((subscript_expression indices: (subscript_argument_list (_) . "," . (_))) @mistake
  (#set! mistake "comma-between-positions") (#set! concept "nested-lists"))

; ---------------------------------------------------------------- reading and printing

; cout >> x;
((binary_expression left: [(identifier) @_stream (qualified_identifier name: (identifier) @_stream)] operator: ">>") @mistake
  (#any-of? @_stream "cout" "cerr") (#set! mistake "arrows-the-wrong-way") (#set! concept "syntax"))

; cin << x;
((binary_expression left: [(identifier) @_stream (qualified_identifier name: (identifier) @_stream)] operator: "<<") @mistake
  (#eq? @_stream "cin") (#set! mistake "arrows-the-wrong-way") (#set! concept "syntax"))

; cin >> x >> endl;
((binary_expression operator: ">>" right: [(identifier) @_end (qualified_identifier name: (identifier) @_end)]) @mistake
  (#eq? @_end "endl") (#set! mistake "arrows-the-wrong-way") (#set! concept "syntax"))

; cout << a, b;
((expression_statement (comma_expression left: (binary_expression operator: ["<<" ">>"]))) @mistake
  (#match? @mistake "^(?:std::)?(?:cout|cin|cerr)\\b") (#set! mistake "comma-for-arrows") (#set! concept "syntax"))

; cout << a > b;
((expression_statement (binary_expression left: (binary_expression operator: "<<") operator: ["<" ">" "<=" ">=" "==" "!=" "&&" "||"])) @mistake
  (#match? @mistake "^(?:std::)?cout\\b") (#set! mistake "compared-behind-arrows") (#set! concept "operator-order"))

; cout << n > 3 ? "many" : "few";
((expression_statement (conditional_expression condition: (binary_expression (binary_expression operator: "<<")))) @mistake
  (#match? @mistake "^(?:std::)?cout\\b") (#set! mistake "compared-behind-arrows") (#set! concept "operator-order"))

; cin >> age;
; getline(cin, name);
((_ (expression_statement (binary_expression operator: ">>") @_read) . (comment)* . (expression_statement (binary_expression operator: "<<"))* . (declaration)* . (expression_statement (call_expression function: [(identifier) @_line (qualified_identifier name: (identifier) @_line)] arguments: (argument_list . [(identifier) @_from (qualified_identifier name: (identifier) @_from)]))) @mistake)
  (#match? @_read "^(?:std::)?cin\\b") (#not-match? @_read "ws$") (#eq? @_line "getline") (#eq? @_from "cin") (#set! mistake "rest-of-line-read") (#set! concept "input-format"))

; while (!in.eof()) {
((while_statement condition: (_ (unary_expression operator: "!" argument: (call_expression function: (field_expression field: (field_identifier) @_eof))))) @mistake
  (#eq? @_eof "eof") (#set! mistake "asks-for-the-end-too-early") (#set! concept "while-condition"))

; ---------------------------------------------------------------- texts, maps and what is found

; const char *name = "Ann";
; if (name == "Ann")
((_ (declaration type: (primitive_type) @_type declarator: [(init_declarator declarator: [(pointer_declarator declarator: (identifier) @_a) (array_declarator declarator: (identifier) @_a)]) (array_declarator declarator: (identifier) @_a)])
  (if_statement condition: (_ (binary_expression left: (identifier) @_b operator: ["==" "!="]))) @mistake)
  (#eq? @_type "char") (#eq? @_a @_b) (#set! mistake "texts-by-place") (#set! concept "strict-equality"))

; bool same(const char *a, const char *b) {
;     return a == b;
((function_definition declarator: (function_declarator parameters: (parameter_list (parameter_declaration type: (primitive_type) @_type declarator: (pointer_declarator declarator: (identifier) @_a)) (parameter_declaration declarator: (pointer_declarator declarator: (identifier) @_b))))
  body: (compound_statement (return_statement (binary_expression left: (identifier) @_c operator: ["==" "!="] right: (identifier) @_d)) @mistake))
  (#eq? @_type "char") (#eq? @_a @_c) (#eq? @_b @_d) (#set! mistake "texts-by-place") (#set! concept "strict-equality"))

; if ("yes" == "no")
((binary_expression left: (string_literal) operator: ["==" "!="] right: (string_literal)) @mistake
  (#set! mistake "texts-by-place") (#set! concept "strict-equality"))

; string line = "n is " + 3;
((binary_expression left: (string_literal) operator: "+" right: [(number_literal) (char_literal) (string_literal)]) @mistake
  (#set! mistake "number-moves-a-text") (#set! concept "text-joining"))

; text += 65;
((_ (declaration type: [(type_identifier) @_type (qualified_identifier name: (type_identifier) @_type)] declarator: [(identifier) @_a (init_declarator declarator: (identifier) @_a)])
  (expression_statement (assignment_expression left: (identifier) @_b operator: ["+=" "="] right: (number_literal))) @mistake)
  (#eq? @_type "string") (#eq? @_a @_b) (#set! mistake "number-as-a-sign") (#set! concept "type-conversion"))

; name.substr(0, 2);
((expression_statement (call_expression function: (field_expression field: (field_identifier) @_method))) @mistake
  (#any-of? @_method "substr" "find" "size" "length" "empty" "count" "at" "front" "back" "compare") (#set! mistake "new-value-ignored") (#set! concept "return-value"))

; if (text.find("x"))
((if_statement condition: (_ [(call_expression function: (field_expression field: (field_identifier) @_find)) (unary_expression operator: "!" argument: (call_expression function: (field_expression field: (field_identifier) @_find)))])) @mistake
  (#eq? @_find "find") (#set! mistake "position-as-truth") (#set! concept "boolean-logic"))

; if (text.find("x") > 0)
((if_statement condition: (_ (binary_expression left: (call_expression function: (field_expression field: (field_identifier) @_find)) operator: [">" ">=" "<" "=="] right: (number_literal) @_number))) @mistake
  (#eq? @_find "find") (#any-of? @_number "0" "-1") (#not-match? @mistake "== 0") (#set! mistake "position-as-truth") (#set! concept "boolean-logic"))

; if (ages["Ann"] == 0)
((if_statement condition: (_ (binary_expression left: (subscript_expression indices: (subscript_argument_list (string_literal))) operator: ["==" "!=" ">" "<"] right: (number_literal) @_zero))) @mistake
  (#eq? @_zero "0") (#set! mistake "entry-made-by-asking") (#set! concept "dictionary-key"))

; if (ages["Ann"])
((if_statement condition: (_ [(subscript_expression indices: (subscript_argument_list (string_literal))) (unary_expression operator: "!" argument: (subscript_expression indices: (subscript_argument_list (string_literal))))])) @mistake
  (#set! mistake "entry-made-by-asking") (#set! concept "dictionary-key"))

; cout << ages.find("Ann")->second;
((field_expression argument: (call_expression function: (field_expression field: (field_identifier) @_find)) operator: "->") @mistake
  (#eq? @_find "find") (#set! mistake "found-without-looking") (#set! concept "dictionary-key"))
