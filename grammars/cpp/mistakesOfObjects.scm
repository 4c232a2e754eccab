; Mistakes with objects, with what is copied, and with memory that was asked for by `new`.

; ---------------------------------------------------------------- what is copied

; void addAll(vector<int> v) {
;     v.push_back(3);
; }
((function_definition type: (primitive_type) @_type declarator: (function_declarator parameters: (parameter_list (parameter_declaration declarator: (identifier) @_a)))
  body: (compound_statement (expression_statement (call_expression function: (field_expression argument: (identifier) @_b field: (field_identifier) @_change))) @mistake))
  (#eq? @_type "void") (#eq? @_a @_b) (#any-of? @_change "push_back" "pop_back" "clear" "erase" "insert" "append") (#set! mistake "copy-changed") (#set! concept "parameters"))

; void brighter(Lamp lamp) {
;     lamp.watts = 60;
; }
((function_definition type: (primitive_type) @_type declarator: (function_declarator parameters: (parameter_list (parameter_declaration type: [(type_identifier) (template_type)] declarator: (identifier) @_a)))
  body: (compound_statement (expression_statement (assignment_expression left: [(field_expression argument: (identifier) @_b) (subscript_expression argument: (identifier) @_b)])) @mistake . (comment)* . "}"))
  (#eq? @_type "void") (#eq? @_a @_b) (#set! mistake "copy-changed") (#set! concept "parameters"))

; void sortAll(vector<int> v) {
;     sort(v.begin(), v.end());
; }
((function_definition type: (primitive_type) @_type declarator: (function_declarator parameters: (parameter_list (parameter_declaration declarator: (identifier) @_a)))
  body: (compound_statement (expression_statement (call_expression function: [(identifier) @_f (qualified_identifier name: (identifier) @_f)] arguments: (argument_list . (call_expression function: (field_expression argument: (identifier) @_b))))) @mistake . (comment)* . "}"))
  (#eq? @_type "void") (#any-of? @_f "sort" "reverse") (#eq? @_a @_b) (#set! mistake "copy-changed") (#set! concept "parameters"))

; int &one() {
;     int n = 1;
;     return n;
((function_definition declarator: (reference_declarator (function_declarator)) body: (compound_statement (declaration declarator: [(identifier) @_a (init_declarator declarator: (identifier) @_a)]) @_made (return_statement (identifier) @_b) @mistake))
  (#eq? @_a @_b) (#not-match? @_made "^static|&") (#set! mistake "own-place-returned") (#set! concept "memory-lifetime"))

; catch (exception e)
((catch_clause parameters: (parameter_list (parameter_declaration type: [(type_identifier) (qualified_identifier)] declarator: (identifier)))) @mistake
  (#set! mistake "caught-as-a-copy") (#set! concept "exceptions"))

; catch (const exception &e) {
; }
((catch_clause body: (compound_statement . "{" . (comment)* . "}")) @mistake
  (#set! mistake "error-swallowed") (#set! concept "exceptions"))

; throw new runtime_error("no");
((throw_statement (new_expression)) @mistake
  (#set! mistake "place-thrown") (#set! concept "exceptions"))

; ---------------------------------------------------------------- memory

; int *xs = new int[3];
; delete xs;
((_ (declaration declarator: (init_declarator declarator: (pointer_declarator declarator: (identifier) @_a) value: (new_expression declarator: (new_declarator)))) (expression_statement (delete_expression (identifier) @_b) @_delete) @mistake)
  (#eq? @_a @_b) (#not-match? @_delete "\\[") (#set! mistake "row-deleted-as-one") (#set! concept "memory-lifetime"))

; int *p = new int;
; delete[] p;
((_ (declaration declarator: (init_declarator declarator: (pointer_declarator declarator: (identifier) @_a) value: (new_expression !declarator))) (expression_statement (delete_expression (identifier) @_b) @_delete) @mistake)
  (#eq? @_a @_b) (#match? @_delete "\\[") (#set! mistake "row-deleted-as-one") (#set! concept "memory-lifetime"))

; int *p = new int(3);
; ...
; }
((function_definition body: (compound_statement (declaration declarator: (init_declarator declarator: (pointer_declarator declarator: (identifier)) value: (new_expression))) @mistake) @_body)
  (#not-match? @_body "\\bdelete\\b|(\\w+) = new [\\s\\S]*(?:return \\1;|= \\1;|\\(\\1\\))") (#set! mistake "never-freed") (#set! concept "memory-lifetime"))

; delete p;
; delete p;
((compound_statement (expression_statement (delete_expression (identifier) @_a)) (expression_statement (delete_expression (identifier) @_b)) @mistake) @_block
  (#eq? @_a @_b) (#not-match? @_block "delete (\\w+);[\\s\\S]*\\b\\1 = [\\s\\S]*delete \\1;") (#set! mistake "freed-twice") (#set! concept "memory-lifetime"))

; delete p;
; cout << *p;
((_ (expression_statement (delete_expression (identifier) @_a)) . (comment)* . [(expression_statement (binary_expression right: [(pointer_expression argument: (identifier) @_b) (field_expression argument: (identifier) @_b) (subscript_expression argument: (identifier) @_b)]))
  (expression_statement (binary_expression left: (binary_expression right: [(pointer_expression argument: (identifier) @_b) (field_expression argument: (identifier) @_b)])))
  (expression_statement (assignment_expression [(pointer_expression argument: (identifier) @_b) (field_expression argument: (identifier) @_b)])) (expression_statement (call_expression function: (field_expression argument: (identifier) @_b))) (return_statement [(pointer_expression argument: (identifier) @_b) (field_expression argument: (identifier) @_b)])] @mistake)
  (#eq? @_a @_b) (#set! mistake "used-after-freed") (#set! concept "memory-lifetime"))

; Lamp *lamp;
; lamp->on();
((_ (declaration declarator: (pointer_declarator declarator: (identifier) @_a)) . (comment)* . (expression_statement (call_expression function: (field_expression argument: (identifier) @_b operator: "->"))) @mistake)
  (#eq? @_a @_b) (#set! mistake "points-nowhere") (#set! concept "pointers"))

; int *p = nullptr;
; *p = 5;
((_ (declaration declarator: (init_declarator declarator: (pointer_declarator declarator: (identifier) @_a) value: (null))) . (comment)* . [(expression_statement (assignment_expression left: [(pointer_expression argument: (identifier) @_b) (field_expression argument: (identifier) @_b)])) (expression_statement (call_expression function: (field_expression argument: (identifier) @_b)))] @mistake)
  (#eq? @_a @_b) (#set! mistake "points-nowhere") (#set! concept "pointers"))

; ---------------------------------------------------------------- classes

; class Shape { virtual double area() = 0; ~Shape() {} };
((class_specifier body: (field_declaration_list) @_body) @mistake
  (#match? @_body "\\bvirtual\\b") (#not-match? @_body "virtual\\s+~|~\\w+\\(\\)\\s*override") (#set! mistake "destructor-not-virtual") (#set! concept "classes"))

; class Lamp { int watts; Lamp() { int watts = 40; } };
((field_declaration_list (field_declaration declarator: (field_identifier) @_a) (function_definition body: (compound_statement (declaration declarator: (init_declarator declarator: (identifier) @_b)) @mistake)))
  (#eq? @_a @_b) (#set! mistake "field-hidden") (#set! concept "classes"))

; Lamp(int watts) {
;     watts = watts;
((assignment_expression left: (identifier) @_a operator: "=" right: (identifier) @_b) @mistake
  (#eq? @_a @_b) (#set! mistake "name-to-itself") (#set! concept "classes"))

; class Lamp { int watts; void on() { } };
((class_specifier name: (type_identifier) body: (field_declaration_list [(function_definition) (field_declaration declarator: (function_declarator))]) @_body) @mistake
  (#not-match? @_body "\\b(?:public|protected|friend)\\b") (#set! mistake "nothing-for-others") (#set! concept "classes"))

; Lamp lamp();
((declaration type: (type_identifier) declarator: (function_declarator declarator: (identifier) parameters: (parameter_list . "(" . ")"))) @mistake
  (#match? @mistake "^\\s*[A-Z]\\w* [a-z]\\w*\\(\\);?$") (#set! mistake "function-for-an-object") (#set! concept "classes"))

; this.watts = 40;
((field_expression argument: (this) operator: ".") @mistake
  (#set! mistake "dot-for-arrow") (#set! concept "pointers"))

; Lamp *lamp = &one;
; lamp.on();
((_ (declaration declarator: [(pointer_declarator declarator: (identifier) @_a) (init_declarator declarator: (pointer_declarator declarator: (identifier) @_a))]) (expression_statement [(call_expression function: (field_expression argument: (identifier) @_b operator: ".")) (assignment_expression left: (field_expression argument: (identifier) @_b operator: "."))]) @mistake)
  (#eq? @_a @_b) (#set! mistake "dot-for-arrow") (#set! concept "pointers"))
