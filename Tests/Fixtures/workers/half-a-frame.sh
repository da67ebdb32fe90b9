#!/bin/sh
printf '\100\000\000\000\003{"schema"'
