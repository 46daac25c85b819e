"""Putting everything for programs into one application."""

from fastapi import FastAPI

from web.api import health, metrics, plans, questions
from web.api.mcp import McpApplication, mcp_application
from web.site import Site


def mount(application: FastAPI, site: Site) -> McpApplication:
    """Add the routes for programs and the MCP server, whose `running` the application's lifespan has to enter."""
    for router in (
        questions.routes(site),
        plans.routes(site),
        health.routes(site),
        metrics.routes(site.metrics),
    ):
        application.include_router(router)
    served = mcp_application(site)
    application.router.routes.append(served.route)
    return served
