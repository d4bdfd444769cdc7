-- Asks for each film once, from number 1 on: wrk -s keys.lua URL -- THREADS
local here = debug.getinfo(1, "S").source:match("^@(.*/)") or "./"
dofile(here .. "report.lua")

local threads = 0

function setup(thread)
  threads = threads + 1
  thread:set("film", threads)
end

function init(arguments)
  step = tonumber(arguments[1])
  film = film - step
end

function request()
  film = film + step
  return wrk.format("GET", "/3/movie/" .. film)
end
