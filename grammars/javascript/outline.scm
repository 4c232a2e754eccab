; What the outline is made of.
(function_declaration name: (identifier) @function.name body: (statement_block) @function.body) @function
