/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "plaza-pages.h"

G_BEGIN_DECLS

GtkPrintOperation *plaza_print_operation_new (PlazaPages *pages);

G_END_DECLS
