// OpenVINO's C interface imports as it is.
#ifndef SPX_COPENVINO_H
#define SPX_COPENVINO_H

#include <openvino/c/openvino.h>

#endif
