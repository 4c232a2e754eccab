; Concepts whose form types change, as a program without types writes them.

; function greet(name = "you")
((formal_parameters (assignment_pattern) @use) (#set! concept "default-value"))
