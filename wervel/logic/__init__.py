"""The grammar: facts, conditions, rules and tables in three-valued logic, and their readers."""
