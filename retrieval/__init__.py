"""From a question to what is asked, and to evidence: passages of the plan with the reasons they were found."""
