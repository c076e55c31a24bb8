"""The Processing algorithms: each reads its parameters, calls the domain and returns its declared outputs."""
