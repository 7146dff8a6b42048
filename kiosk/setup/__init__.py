"""The first start on the glass: what is asked, what is tried, and the plan that comes of it."""
